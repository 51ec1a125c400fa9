/* SPDX-License-Identifier: GPL-3.0-or-later
 * Reads images from standard input until there are no more, and writes what the network says of each: both float. */
#include <stdio.h>

int classify(const float image[784], float probabilities[10]);

int main(void)
{
    static float image[784], probabilities[10];

    while (fread(image, sizeof image, 1, stdin) == 1) {
        classify(image, probabilities);
        if (fwrite(probabilities, sizeof probabilities, 1, stdout) != 1)
            return 1;
    }
    return 0;
}

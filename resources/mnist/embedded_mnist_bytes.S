/* SPDX-License-Identifier: GPL-3.0-or-later
   The content of MNIST's four files, without their headers (16 bytes before images, 8 before labels), as the
   build has inflated and checked them. Images begin on a cache line. */

#ifdef __APPLE__
#define SYMBOL(name) _##name
    .const
#else
#define SYMBOL(name) name
    .section .rodata
#endif

    .globl SYMBOL(inkling_mnist_train_images)
    .balign 64
SYMBOL(inkling_mnist_train_images):
    .incbin "train-images-idx3-ubyte", 16

    .globl SYMBOL(inkling_mnist_train_labels)
    .balign 64
SYMBOL(inkling_mnist_train_labels):
    .incbin "train-labels-idx1-ubyte", 8

    .globl SYMBOL(inkling_mnist_test_images)
    .balign 64
SYMBOL(inkling_mnist_test_images):
    .incbin "t10k-images-idx3-ubyte", 16

    .globl SYMBOL(inkling_mnist_test_labels)
    .balign 64
SYMBOL(inkling_mnist_test_labels):
    .incbin "t10k-labels-idx1-ubyte", 8

#ifdef __ELF__
    .section .note.GNU-stack, "", %progbits
#endif

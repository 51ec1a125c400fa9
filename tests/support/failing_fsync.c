/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into a program: its call number FAILING_FSYNC, from 1, of fsync or fdatasync fails with EIO. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

static int fails(void) {
    static atomic_int calls;
    const char* wanted = getenv("FAILING_FSYNC");
    return wanted && atomic_fetch_add(&calls, 1) + 1 == atoi(wanted);
}

static int pass_on(const char* name, int descriptor) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    return real(descriptor);
}

int fsync(int descriptor) {
    if (fails()) {
        errno = EIO;
        return -1;
    }
    return pass_on("fsync", descriptor);
}

int fdatasync(int descriptor) {
    if (fails()) {
        errno = EIO;
        return -1;
    }
    return pass_on("fdatasync", descriptor);
}

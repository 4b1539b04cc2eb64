// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.model;

/**
 * How large a model may be.
 *
 * @param fileBytes size of the file
 * @param inflatedBytes size of all its entries together
 * @param entries number of its entries
 * @param ratio how many times larger an entry may be than its share of the file; small entries may be more
 */
record ModelLimits(long fileBytes, long inflatedBytes, int entries, int ratio) {

    private static final long MEGABYTE = 1 << 20;

    /** Within the memory of this program: reading a model takes some three times its inflated size. */
    static ModelLimits forThisProgram() {
        long memory = Runtime.getRuntime().maxMemory();
        return new ModelLimits(
                Math.min(256 * MEGABYTE, memory / 8),
                Math.max(64 * MEGABYTE, Math.min(1024 * MEGABYTE, memory / 4)),
                64,
                200);
    }
}

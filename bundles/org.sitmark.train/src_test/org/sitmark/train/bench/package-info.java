// SPDX-License-Identifier: Apache-2.0
/** Measurements on real corpora. */
package org.sitmark.train.bench;

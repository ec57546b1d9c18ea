// SPDX-License-Identifier: Apache-2.0
/** The package must not be stored. The code is for the service, the advice for whoever reads this archive's log; neither has text of a document. */
export class Refused extends Error {
  constructor(code, advice = '') {
    super(code + (advice && `: ${advice}`));
    this.code = code;
  }
}

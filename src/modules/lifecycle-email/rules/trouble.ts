/**
 * What keeps a mail from going. `account`: its provider refuses the shop's key or account. `mail`: it refuses this mail. `address`: the address must
 * not be mailed, by our list or the provider's. `delayed`: it is still tried, for some time in vain. `gave_up`: it was tried to the last.
 * `unsure`: its provider gave no answer, and nobody knows whether it went.
 */
export const TROUBLES = ["account", "mail", "address", "delayed", "gave_up", "unsure"] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Nothing is wrong with these mails themselves: once what kept them back is mended, all can be sent again at once. */
export const SENT_AGAIN_TOGETHER: readonly Trouble[] = ["account", "gave_up"];

const FIRST_WAIT_SECONDS = 60;
const LONGEST_WAIT_SECONDS = 86_400;

/** How many wrong tries a link, and an order over all of its links, takes before there is any waiting. */
export const FREE_TRIES = { link: 5, order: 15 } as const;
/** After so many days without a try the earlier ones are forgotten. */
export const FORGET_TRIES_DAYS = 30;

/** How many seconds must pass after this many tries, none of them right: who mistypes goes on at once, who guesses on and on soon has one try a day. */
export const waitAfter = (tries: number, free: number): number =>
  tries < free ? 0 : Math.min(FIRST_WAIT_SECONDS * 2 ** (tries - free), LONGEST_WAIT_SECONDS);

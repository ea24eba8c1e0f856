import { LEASE_MS, LONGEST_CALL_MS } from "../../modules/lifecycle-email/rules/sending";

/** The provider was given up on while it had the mail: nobody knows whether it went. */
export class Unanswered extends Error {
  constructor() {
    super("the mail provider gave no answer for ten minutes: whether the mail went is not known");
  }
}

/** Keeps the message, every so often, for whoever sends it: however slow its provider is, nobody else begins meanwhile. */
export async function holding<T>(keep: () => Promise<unknown>, send: () => Promise<T>): Promise<T> {
  // One that fails is made up for by the next: the lease outlasts two.
  const beat = setInterval(() => void keep().catch(() => undefined), LEASE_MS / 3);
  try {
    return await send();
  } finally {
    clearInterval(beat);
  }
}

/** What the call gives. @throws Unanswered where it gives nothing for very long */
export async function answerOf<T>(call: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unanswered()), LONGEST_CALL_MS).unref();
  });
  try {
    return await Promise.race([call, silence]);
  } finally {
    clearTimeout(timer);
  }
}

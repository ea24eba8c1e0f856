import type { Call } from "./shop-client";

/** Asks a shop until it has once answered: for what stays as it is and many ask for. */
export function askedOnce<T>(ask: (call: Call) => Promise<T>): (call: Call) => Promise<T> {
  const answers = new WeakMap<Call, T>();
  return async (call) => {
    const answer = answers.get(call) ?? (await ask(call));
    answers.set(call, answer);
    return answer;
  };
}

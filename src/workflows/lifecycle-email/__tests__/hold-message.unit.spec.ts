import { LEASE_MS, LONGEST_CALL_MS } from "../../../modules/lifecycle-email/rules/sending";
import { answerOf, holding, Unanswered } from "../hold-message";

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const slow = <T>(ms: number, gives: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(gives), ms));

test("a message is kept for its call however long that takes, though keeping it fails now and then, and no longer", async () => {
  let kept = 0;
  const keep = async () => {
    kept += 1;
    if (kept === 2) throw new Error("the database is away");
  };
  const call = holding(keep, () => slow(3 * LEASE_MS, "sent"));
  await jest.advanceTimersByTimeAsync(3 * LEASE_MS);
  expect([await call, kept]).toEqual(["sent", 9]);
  await jest.advanceTimersByTimeAsync(LEASE_MS);
  expect(kept).toBe(9);
});

test("a call that fails is not kept any longer", async () => {
  let kept = 0;
  await expect(holding(async () => { kept += 1; }, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  await jest.advanceTimersByTimeAsync(LEASE_MS);
  expect(kept).toBe(0);
});

test("a provider that never answers is given up on, and that nobody knows whether the mail went is said", async () => {
  const told = expect(answerOf(new Promise(() => undefined))).rejects.toBeInstanceOf(Unanswered);
  await jest.advanceTimersByTimeAsync(LONGEST_CALL_MS);
  await told;
  expect(await answerOf(Promise.resolve("sent"))).toBe("sent");
});

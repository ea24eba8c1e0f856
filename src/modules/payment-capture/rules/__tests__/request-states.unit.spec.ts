import { allRefused } from "../request/refused";
import { OPEN_REQUEST, REQUEST_EVENTS, REQUEST_STATES, REQUEST_TABLE, requestMove } from "../request/states";

describe("every state and event of a payment request", () => {
  it.each(REQUEST_EVENTS)("%s leads to one state, from open ones alone", (event) => {
    const { from, to } = requestMove(event);
    expect(from.every((state) => OPEN_REQUEST.includes(state))).toBe(true);
    expect(new Set(from.map((state) => REQUEST_TABLE[state][event]))).toEqual(new Set([to]));
  });
  it.each(REQUEST_STATES.filter((state) => !OPEN_REQUEST.includes(state)))("%s is the end", (state) => expect(REQUEST_TABLE[state]).toEqual({}));
});

describe("what an order was tried to be paid with", () => {
  const tried = (status: string, providerStatus: string | null = null) => ({ status, providerStatus });
  it("has failed when every try has", () => {
    expect(allRefused([tried("error", "requires_payment_method"), tried("canceled")])).toBe(true);
    expect(allRefused([tried("pending", "requires_payment_method")])).toBe(true);
  });
  it("has not while a bank may still say yes, or another provider has not said", () => {
    expect(allRefused([tried("error"), tried("pending", "processing")])).toBe(false);
    expect(allRefused([tried("pending")])).toBe(false);
    expect(allRefused([tried("pending_authorization")])).toBe(false);
  });
  it("is nothing where nothing was tried", () => expect(allRefused([])).toBe(false));
});

import type { PaymentRequestRow } from "../../../../modules/payment-capture/types";
import { useClock } from "../../../../shared/clock";
import { requestFacts } from "../request-facts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 10));
const row = (more: object = {}) =>
  ({ id: "dspq_1", amount: 70, currency_code: "eur", reason: "hold_ended", state: "asking", asked_at: at(20), asked_by: null, ended_at: null, failure_code: null, ...more }) as unknown as PaymentRequestRow;
const kinds = (more?: object, remindHours: number | null = 48) => requestFacts(row(more), remindHours).map(({ kind }) => kind);

let restore: () => void;
beforeEach(() => (restore = useClock({ now: () => at(23) })));
afterEach(() => restore());

test("who is asked is told so, and once more after the hours that the merchant set", () => {
  expect(kinds()).toEqual(["payment_needed", "payment_still_needed"]);
  expect(kinds({ asked_at: at(22) })).toEqual(["payment_needed"]);
  expect(kinds({}, null)).toEqual(["payment_needed"]);
  expect(requestFacts(row(), 48)[1]!.at).toEqual(at(22));
});

test("what was paid or withdrawn before its reminder came is not reminded of, however late it is told", () => {
  expect(kinds({ state: "paid", ended_at: at(21) })).toEqual(["payment_needed", "payment_received"]);
  expect(kinds({ state: "withdrawn", ended_at: at(21) })).toEqual(["payment_needed", "payment_not_needed"]);
  expect(kinds({ state: "paid", asked_at: null, ended_at: at(21) })).toEqual(["payment_received"]);
});

test("why the saved payment method was declined is told in the words a shopper may hear", () => {
  const declined = (failure_code: string | null) => requestFacts(row({ failure_code }), 48)[0]!.data!.declined;
  expect([declined("insufficient_funds"), declined("stolen_card"), declined(null)]).toEqual(["insufficient_funds", "declined", null]);
});

import { declineReasonOf, DECLINE_REASONS } from "../decline-reasons";

test("what a bank does not want told is told as any other decline", () => {
  for (const code of ["lost_card", "stolen_card", "fraudulent", "pickup_card", "generic_decline", "anything new", "", null, undefined]) expect(declineReasonOf(code)).toBe("declined");
});

test("what the shopper can mend is told as it is, by whichever of the provider's codes", () => {
  for (const reason of DECLINE_REASONS) expect(declineReasonOf(reason)).toBe(reason);
  expect(declineReasonOf("payment_intent_authentication_failure")).toBe("not_confirmed");
  expect(declineReasonOf("invalid_cvc")).toBe("incorrect_cvc");
});

import { parseForm } from "../form";
import { move, NEXT_STATE, statesThatAllow, type IntentEvent, type IntentState } from "../intent-states";
import { newIntent } from "../shapes/intent";

it("reads nested forms as Stripe does", () => {
  expect(parseForm("a[b][0]=c&a[b][1]=d&a[e]=f&g=h%20i&expand[]=x&expand[]=y&metadata=")).toEqual({
    a: { b: ["c", "d"], e: "f" }, g: "h i", expand: ["x", "y"], metadata: "",
  });
});

it("is not led astray by prototype keys", () => {
  parseForm("__proto__[polluted]=1&constructor[prototype][polluted]=1");
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

it("lets nothing follow success or cancelation, and only holds be captured", () => {
  expect(NEXT_STATE["succeeded"]).toEqual({});
  expect(NEXT_STATE["canceled"]).toEqual({});
  expect(statesThatAllow("captured")).toEqual(["requires_capture"]);
  expect(statesThatAllow("canceled")).toEqual([
    "requires_payment_method", "requires_confirmation", "requires_action", "processing", "requires_capture",
  ]);
});

const states = Object.keys(NEXT_STATE) as IntentState[];
const events = [...new Set(states.flatMap((state) => Object.keys(NEXT_STATE[state] ?? {})))] as IntentEvent[];

it.each(states.flatMap((state) => events.map((event) => [state, event] as const)))("in %s, %s leads where the table says or nowhere", (state, event) => {
  const intent = newIntent({ amount: 1, currency: "eur", created: 0, status: state });
  const next = NEXT_STATE[state]?.[event];
  if (next) {
    move(intent, event);
    expect(states).toContain(intent.status);
    expect(intent.status).toBe(next);
  } else {
    expect(() => move(intent, event)).toThrow();
    expect(intent.status).toBe(state);
  }
});

import { TODAY_KINDS, type TodayKind } from "../../../../modules/order-journey/rules/today";
import { en } from "../../../i18n/en/texts";
import { actionOf } from "../action";

const kinds = Object.keys(TODAY_KINDS) as TodayKind[];
const act = (kind: TodayKind, more: Partial<Parameters<typeof actionOf>[0]> = {}) => actionOf({ kind, id: "id_1", code: "x", order_id: "order_1", subject: "sub_1", ...more });

test.each(kinds)("%s has one action, with words and a page", (kind) => {
  for (const order_id of ["order_1", null]) {
    const { text, to } = act(kind, { order_id });
    expect(en.today.act[text.replace("today.act.", "") as keyof typeof en.today.act]).toMatch(/\w/);
    expect(to).toMatch(/^\/[a-z]/);
    expect(to).not.toMatch(/null|undefined/);
  }
});

test("what is about an order is seen to on the order; what never became one, among the payments", () => {
  expect(act("finding").to).toBe("/orders/order_1");
  expect(act("finding", { order_id: null }).to).toBe("/doorstep/payments");
});

test("a question in the instructions is answered at the work order, an address completed at the order", () => {
  expect(act("work", { code: "instructions" })).toEqual({ text: "today.act.answer", to: "/doorstep/work-orders/id_1" });
  expect(act("work", { code: "address" })).toEqual({ text: "today.act.address", to: "/orders/order_1" });
  expect(act("work", { code: "ready" }).to).toBe("/doorstep/work-orders/id_1");
});

import { writeFileSync } from "node:fs";
import { renderOrderPage } from "/work/main/src/pages/order/page";
import { renderGonePage } from "/work/main/src/pages/gone-page";
import { delivered, look, view, pot } from "/work/main/src/pages/__tests__/sample";
const action = "/doorstep/orders/tok";
test("render", () => {
  const late = { ...view, eta: { at: "2026-11-30T17:00:00.000Z", late: true }, packages: [{ ...pot, status: "exception" as const, eta: "2026-11-30T17:00:00.000Z", items:[pot.items[0]!] }, { ...pot, id:"p2", status: "delivered" as const, delivered_at:"2026-11-25T08:00:00.000Z", items:[{line_item_id:"li_2",quantity:1}] }] };
  const pages: Record<string, string> = {
    way: renderOrderPage({ view, look, action }).html,
    fresh: renderOrderPage({ view: { ...view, packages: [], eta: null, steps: view.steps.map((s,i)=>i?{...s,reached_at:null}:s) }, look: { ...look, locale: "de" }, action }).html,
    late: renderOrderPage({ view: late, look: {...look, locale:"de"}, action }).html,
    delivered: renderOrderPage({ view: delivered, look: {...look, now: new Date("2026-11-27T09:00:00Z")}, action, score: 4 }).html,
    reported: renderOrderPage({ view: { ...delivered, received_at: "2026-11-26T15:00:00.000Z", rating: { score: 4, comment: "Fine" }, cases: [{ id: "c", state: "waiting", reason: "damaged", text: "The lid is chipped.", resolution: null, opened_at: "2026-11-26T15:00:00.000Z", items: [], entries: [{ said_by: "shop", text: "So sorry! A new lid is on its way.", at: "2026-11-26T16:00:00.000Z" }] }] }, look, action, done: "case" }).html,
    gone: renderGonePage(look, "/x").html,
  };
  for (const [n, h] of Object.entries(pages)) { writeFileSync(`/tmp/page/${n}.html`, h); console.log(n, h.length); }
});

import { maskedView } from "../../workflows/customer-care/mask-view";
import type { OrderView } from "../../workflows/customer-care/order-view";
import { withProof } from "../form-proof";
import { renderOrderPage, type OrderPage } from "../order/page";
import { PAGE_TEXTS } from "../texts";
import { delivered, look, pot, view } from "./sample";

const page = (of: OrderView, more: Partial<OrderPage> = {}): string => renderOrderPage({ view: of, look, action: "/doorstep/orders/t", proof: "proof.1", ...more }).html;
const forms = (html: string): string[] => [...html.matchAll(/action="\/doorstep\/orders\/t\/(\w+)(?:\?_form=[^"]+)?"/g)].map(([, name]) => name!);
const fresh: OrderView = {
  ...view, packages: [], eta: null,
  actions: { rate: false, change_address: true, change_wishes: true, cancel_until: "2026-11-25T11:30:00.000Z", returns: { items: [], until: null, reasons: [] } },
};
const returning: OrderView = {
  ...delivered, returns: [{ id: "return_1", requested_at: "2026-11-27T09:00:00.000Z", received_at: null, items: [{ line_item_id: "li_2", quantity: 1 }] }],
  packages: delivered.packages.map((parcel) => ({ ...parcel, return_label: true })),
  actions: { ...view.actions, returns: { items: [{ line_item_id: "li_1", quantity: 1 }], until: "2026-12-10T13:12:00.000Z", reasons: [] } },
};

test("the forms that are there are those that are possible now", () => {
  expect(forms(page(fresh))).toEqual(expect.arrayContaining(["address", "wishes", "cancel"]));
  expect(forms(page(view))).toEqual(["cases"]);
  expect(forms(page(returning))).toEqual(expect.arrayContaining(["return", "received", "cases", "rating"]));
  expect(forms(page(returning))).not.toContain("address");
});

test("a locked order shows what unlocks it, and none of the forms that need it", () => {
  const html = page(maskedView(fresh));
  expect(forms(html)).toEqual(["cases", "unlock"]);
  expect(html).not.toMatch(/Lindenstra|Amélie|Happy birthday|bicycles/);
  expect(html).toContain("A••• B•••");
  expect(page(maskedView({ ...fresh, unlock_by: "email" }))).toMatch(/type="email" name="code"/);
  expect(forms(page(maskedView({ ...fresh, unlock_by: null })))).toEqual(["cases"]);
});

test("who came for a paper is led to it once the order is unlocked", () => {
  expect(page(maskedView(fresh), { to: "receipt" })).toContain('name="to" value="receipt"');
  expect(page(fresh, { done: "unlocked", to: "receipt" })).toContain('<a href="/doorstep/orders/t/receipt">Open the document</a>');
});

test("each form that sends something carries the page's proof, whoever wrote the form", () => {
  for (const order of [fresh, returning, maskedView(fresh)]) {
    const html = page(order);
    expect(html.match(/name="_form" value="proof\.1"|\?_form=proof\.1"/g)).toHaveLength(html.match(/<form/g)!.length);
  }
});

test("a form that is sent in parts has the proof in its address", () => {
  const form = (attributes: string): string => withProof({ html: `<form ${attributes}>`, headers: {} }, "proof.1").html;
  expect(form('class="form" method="post" action="/x/cases" encType="multipart/form-data"')).toContain('action="/x/cases?_form=proof.1"');
  expect(form('method="get" action="/x"')).toBe('<form method="get" action="/x">');
});

test("what was written and refused is still there, open, with how the carrier would write it", () => {
  const html = page(fresh, {
    fault: "address_problem", draft: { of: "address", values: { address_1: '5 "Elm" <St>', city: "Nowhere" } },
    suggestion: { name: null, company: null, street1: "5 ELM ST", street2: null, city: "ELSEWHERE", state: "CA", zip: "94107", country: "US", phone: null },
  });
  expect(html).toMatch(/<details class="change noprint" open="">/);
  for (const words of ['value="5 &quot;Elm&quot; &lt;St&gt;"', "Did you mean: 5 ELM ST, 94107 ELSEWHERE, CA?", 'name="accept"', "does not know this address"]) expect(html).toContain(words);
  expect(page(fresh)).not.toContain('name="accept"');
});

test("the way back has the label that came with the parcel, and a slip", () => {
  expect(page(returning)).toContain('href="/doorstep/orders/t/return-label/pkg_1"');
  expect(page(returning)).toContain('href="/doorstep/orders/t/return-slip/return_1"');
});

test("why the day changed is said while a day is told", () => {
  const change = { reason: "shipped_late" as const, cause: null, previous: { earliest: "2026-11-24T00:00:00.000Z", latest: "2026-11-25T00:00:00.000Z" } };
  expect(page({ ...view, change })).toMatch(/left us later than planned\. Before: [^<]*24[^<]*25/);
  expect(page({ ...view, change: { ...change, reason: "carrier", cause: "weather" } })).toContain("The weather is holding it up.");
  expect(page({ ...delivered, change })).not.toContain("left us later");
});

test("where it is collected: the carrier's pickup point, or the shop's own place", () => {
  const pickup = { place: { city: "Berlin", state: null, zip: "10115", country: "DE" }, message: "Shop Müller", since: "2026-11-25T09:00:00.000Z" };
  expect(page({ ...view, packages: [{ ...pot, status: "available_for_pickup", pickup }] })).toMatch(/Shop Müller\n10115 Berlin\nThere since/);
  expect(page({ ...view, pickup_at: { name: "Hearth & Hill, Berlin", address: { address_1: "Mill Lane 3", city: "Berlin", country_code: "de" }, hours: null, keep_until: null } })).toMatch(/Hearth &amp; Hill, Berlin<\/div><div dir="auto">Mill Lane 3/);
});

test("an order of sixty lines in ten parcels with all its scans stays under 60 kB", () => {
  const items = Array.from({ length: 60 }, (_, n) => ({ ...view.items[0]!, id: `li_${n}`, title: `Cast-iron casserole with lid, number ${n}` }));
  const packages = Array.from({ length: 10 }, (_, n) => ({ ...pot, id: `pkg_${n}`, items: items.slice(n * 6, n * 6 + 6).map(({ id }) => ({ line_item_id: id, quantity: 1 })) }));
  const html = page({ ...returning, items, packages });
  expect(Buffer.byteLength(html)).toBeLessThan(60_000);
});

test("every language says every state and fault", () => {
  for (const locale of Object.keys(PAGE_TEXTS)) {
    for (const order of [fresh, returning, maskedView(fresh)]) {
      const html = page(order, { look: { ...look, locale }, fault: "already_packed", done: "unlocked" });
      expect(html.split("<script>")[0]).not.toMatch(/>[^<]*\{\w+\}[^<]*<|undefined/);
    }
  }
});

import { unlockedVisit, Visit } from "../../demo/walk/order-page";
import { storefrontKey, type HttpError, type Json } from "../../demo/walk/shop-client";
import { BUYERS, type Buyer } from "../../demo/walk/shopper";
import { textOf } from "../../src/workflows/warehouse/documents/__tests__/read-pdf";
import { askedOrder } from "../setup/asked-order";
import { handedOver } from "../setup/handed-over";
import { messageOf, contentOf, setMails } from "../setup/mails";
import { editWindowEnds, followed, linkOf, ownVisit, tokenOf, visitTo } from "../setup/order-page";
import { packed, packedOf, picked, workOrderOf } from "../setup/packed";
import { paidByCard } from "../setup/paid-by-card";
import { ordered, refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { makeGoods, reservationsOf } from "../setup/stock-shop";
import { event, kindsOf, send, SIMULATOR_SECRET, webhookOf } from "../setup/tracking";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const at = shopWithDoubles({
  DOORSTEP_WAREHOUSE: JSON.stringify({ editWindowMinutes: 60 }), DOORSTEP_CAPTURE: JSON.stringify({ withoutMulticapture: "reauthorise" }),
  DOORSTEP_CARRIERS: JSON.stringify({ simulator: { webhookSecret: SIMULATOR_SECRET } }),
});
const { admin, shop } = at;
const NASTY = '"><script>alert(1)</script>';
const TOM = BUYERS.tom;

let shoppers = 0;
const buyerOf = (buyer: Buyer): Buyer => ({ ...buyer, email: `page-${(shoppers += 1)}@example.com` });
const fresh = async (quantity = 1, more: Json = {}): Promise<Json> =>
  ordered(shop, await makeGoods(admin, [{ stock: { Reno: 10 } }]), { quantity, buyer: buyerOf(TOM), ...more });
/** One link of each order: what unlocks it goes with that link. */
const links = new Map<string, Promise<string>>();
const pageOf = (order: Json): Promise<string> => links.get(order.id as string) ?? links.set(order.id as string, linkOf(admin, order)).get(order.id as string)!;
const carried = (unlock?: string): Record<string, string> => (unlock ? { "x-doorstep-unlock": unlock } : {});
const status = async (order: Json, unlock?: string): Promise<Json> => shop("GET", `/store/order-status/${tokenOf(await pageOf(order))}`, undefined, carried(unlock));
/** Unlocks by JSON the link that a page was opened by. */
const unlockAt = async (page: string, code = "94104"): Promise<string> => (await shop("POST", `/store/order-status/${tokenOf(page)}/unlock`, { code })).unlock as string;
const unlockOf = async (order: Json, code?: string): Promise<string> => unlockAt(await pageOf(order), code);
/** Sends a form again for as long as what was sent before is still being done, as its answer asks for. */
const inTurn = (send: () => Promise<Response>): Promise<Response> => until("its turn", async () => {
  const answer = await send();
  return !(answer.status === 409 && (await answer.clone().text()).includes("is still being done")) && answer;
});
const coreOrder = async (order: Json, fields: string): Promise<Json> => (await admin("GET", `/admin/orders/${order.id}?fields=${fields}`)).order as Json;
const addressOf = async (order: Json): Promise<Json> => (await coreOrder(order, "*shipping_address")).shipping_address as Json;
const ELM = { first_name: "Tom", last_name: "Okafor", address_1: "5 Elm Street", address_2: "", company: "", postal_code: "94110", city: "San Francisco", province: "CA", phone: "" };

describe("a link that was passed on", () => {
  it("shows nothing of who the shopper is, where they live, or what they wrote; on the page and by JSON", async () => {
    const order = await fresh(1, { wishes: { instructions: "Behind the shed", gift_message: "Happy birthday", leave_at: "Porch" } });
    const PERSONAL = /Okafor|Montgomery|94104|4155550134|page-\d+@|Behind the shed|Happy birthday|Porch/;
    const visit = await visitTo(admin, order);
    await until("the wishes to be the order's", async () => (await status(order)).instructions);
    expect(await visit.html()).not.toMatch(PERSONAL);
    expect(JSON.stringify(await status(order))).not.toMatch(PERSONAL);
    expect(await status(order)).toMatchObject({ locked: true, unlock_by: "postal_code", order: { shipping_address: { first_name: "T•••", city: "•••", country_code: "us" } } });

    expect((await visit.unlock("94104-9999")).status).toBe(303);
    const html = await visit.html();
    for (const words of ["Okafor", "417 Montgomery Street", "Behind the shed", "Happy birthday", "Porch"]) expect(html).toContain(words);
    expect(await status(order, await unlockOf(order))).toMatchObject({ locked: false, instructions: "Behind the shed", order: { email: order.email, shipping_address: { postal_code: "94104" } } });
  });

  it("is unlocked by a cookie that scripts cannot read, that goes to this link's page alone, and ends", async () => {
    const visit = await visitTo(admin, await fresh());
    const kept = (await visit.unlock("94104")).headers.getSetCookie()[0]!;
    expect(kept).toMatch(/^doorstep_unlock=/);
    expect(kept).toContain(`Path=${new URL(visit.page).pathname};`);
    for (const part of ["HttpOnly", "SameSite=Lax", "Max-Age="]) expect(kept).toContain(part);
  });

  it("answers a wrong postcode alike however wrong it is; who mistypes goes on, who guesses waits, by that link alone", async () => {
    const order = await fresh();
    const visit = await visitTo(admin, order);
    const guess = async (code: string): Promise<string> => { const answer = await visit.unlock(code); return `${answer.status} ${/role="alert">([^<]*)/.exec(await answer.text())?.[1] ?? ""}`; };
    expect(new Set([await guess("94105"), await guess("x"), await guess("' or 1=1 --"), await guess(order.email as string)])).toEqual(new Set([expect.stringMatching(/^403 That does not belong/)]));
    expect((await visit.unlock("94104")).status).toBe(303);

    const page = visit.page;
    const wrong = await Promise.all(Array.from({ length: 8 }, (_, n) => refusal(unlockAt(page, `9410${n === 4 ? "x" : n}`))));
    expect(wrong.map(({ status: code }) => code).sort()).toEqual([...Array(5).fill(403), ...Array(3).fill(429)]);
    expect((await refusal(unlockAt(page))).body.message).toBe("Too many wrong tries; try again in a minute");
    const often = await new Visit(page).unlock("94104");
    expect([often.status, await often.text()]).toEqual([429, expect.stringContaining("too often")]);
    const another = await linkOf(admin, order);
    expect(another).not.toBe(page);
    expect(await unlockAt(another)).toEqual(expect.any(String));

    await rowsOf(at.database, "update doorstep_unlock_try set next_at = next_at - interval '61 seconds' returning id");
    expect((await refusal(unlockAt(page, "94105"))).status).toBe(403);
    expect((await refusal(unlockAt(page))).body.message).toBe("Too many wrong tries; try again in 2 minutes");
    await rowsOf(at.database, "update doorstep_unlock_try set next_at = next_at - interval '121 seconds' returning id");
    expect((await visit.unlock("94104")).status).toBe(303);
  });

  it("tells no postcode by what carriers tell: not in a scan, its words, or where a parcel waits to be collected", async () => {
    const order = await fresh();
    await editWindowEnds(at.database, order);
    const { shipment } = await admin("POST", `/admin/doorstep/packages/${(await packed(admin, order)).id}/label`, { adapter: "simulator" });
    const place = { city: "San Francisco 94104", state: "CA", zip: "94104-1234", country: "US" };
    const scans = (["in_transit", "out_for_delivery", "available_for_pickup"] as const).map((status, n) => event(30 - n, status, { place, message: `Corner shop, 417 Montgomery Street, CA 94104` }));
    expect(await send(at.store.url, webhookOf(shipment.tracking_number as string, scans))).toBe(200);
    await until("the parcel to wait", async () => (await status(order)).packages[0]?.pickup);
    const visit = await visitTo(admin, order);
    for (const text of [JSON.stringify(await status(order)), await visit.html()]) expect(text).not.toMatch(/94104|Montgomery|Corner shop|San Francisco/);
    const seen = ((await status(order)).packages[0].events as Json[]).map((one) => one.status as string);
    expect(seen).toEqual(expect.arrayContaining(scans.map((scan) => scan.status)));
    expect(JSON.stringify(await status(order, await unlockOf(order)))).toContain("Corner shop, 417 Montgomery Street, CA 94104");
  });

  it("of an order without a postcode is unlocked by the email of the order", async () => {
    const { postal_code: _postal_code, ...address } = TOM.address;
    const buyer = { ...buyerOf(TOM), address };
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Reno: 5 } }]), { buyer });
    expect(await status(order)).toMatchObject({ locked: true, unlock_by: "email" });
    expect((await refusal(unlockOf(order, "94104"))).status).toBe(403);
    expect(await status(order, await unlockOf(order, buyer.email.toUpperCase()))).toMatchObject({ locked: false });
  });

  it("is not unlocked by what unlocks another order, or another link of the same", async () => {
    const [mine, other] = [await fresh(), await fresh()];
    expect(await status(other, await unlockOf(mine))).toMatchObject({ locked: true });
    const unlock = await unlockOf(mine);
    expect(await status(mine, unlock)).toMatchObject({ locked: false });
    await admin("POST", `/admin/doorstep/orders/${mine.id}/link/revoke`, {});
    links.delete(mine.id as string);
    expect(await status(mine, unlock)).toMatchObject({ locked: true });
    expect(await status(mine, `${unlock}x`)).toMatchObject({ locked: true });
  });
});

describe("forms of the page", () => {
  it("that are not its own, or come from elsewhere, or that the order is locked for, change nothing", async () => {
    const order = await fresh();
    const [visit, locked, other] = [await ownVisit(admin, order, TOM), await visitTo(admin, order), await ownVisit(admin, await fresh(), TOM)];
    const refused = async (answer: Promise<Response>, words: string | RegExp) => {
      const { status: code, text } = await answer.then(async (one) => ({ status: one.status, text: await one.text() }));
      expect([code, text]).toEqual([403, expect.stringMatching(words)]);
    };
    await refused(visit.send("address", { ...ELM, _form: "" }), "Nothing was sent");
    await refused(visit.send("address", { ...ELM, _form: await other.proof() }), "Nothing was sent");
    await refused(visit.send("address", { ...ELM, _form: await locked.proof() }), "Nothing was sent");
    await refused(visit.send("address", ELM, { "sec-fetch-site": "cross-site" }), "Nothing was sent");
    await refused(visit.send("address", ELM, { origin: "https://elsewhere.example" }), "Nothing was sent");
    await refused(visit.send("address", ELM, { origin: "null", "sec-fetch-site": "cross-site" }), "Nothing was sent");
    await refused(visit.send("received", { _form: "x" }), "Nothing was sent");
    for (const form of ["address", "wishes", "cancel", "return"]) await refused(locked.send(form, ELM), /show first that this order is yours/);
    expect(await addressOf(order)).toMatchObject({ address_1: "417 Montgomery Street" });
    expect(await status(order)).toMatchObject({ received_at: null, order: { status: "pending" } });
    expect((await visit.send("address", ELM, { origin: "null" })).status).toBe(303);
  });

  it("are counted: who sends on and on waits", async () => {
    const order = await fresh();
    await handedOver(admin, order);
    const visit = await visitTo(admin, order);
    await visit.send("received");
    // With a quarter of an hour that begins in between it is counted anew.
    const often = () => rowsOf(at.database, "update doorstep_knock set count = 1000 where count < 1000 returning id");
    await until("a form that is one too many", async () => (await often()) && (await visit.send("rating", { score: "5" })).status === 429);
    await until("a call that is one too many", async () => (await often()) && shop("POST", `/store/order-status/${tokenOf(visit.page)}/received`, {}).then(() => false, (error: HttpError) => error.status === 429));
    await rowsOf(at.database, "delete from doorstep_knock returning id");
    expect((await visit.send("rating", { score: "5" })).status).toBe(303);
  });
});

describe("another address", () => {
  it("is taken until something is packed, once however often the form is sent; whatever is written in it is text", async () => {
    const order = await fresh();
    const visit = await ownVisit(admin, order, TOM);
    const fields = { ...ELM, company: NASTY, address_2: NASTY, _form: await visit.proof() };
    const answers = await Promise.all([1, 2, 3].map(() => inTurn(() => visit.send("address", fields))));
    expect(answers.map(({ status: code, headers }) => [code, headers.get("location")?.split("?")[1]])).toEqual(Array(3).fill([303, "done=address"]));
    expect(await addressOf(order)).toMatchObject({ address_1: "5 Elm Street", postal_code: "94110", country_code: "us", company: NASTY });
    expect((await visit.html()).split("<script>")[0]).not.toContain("<script");
    await until("the journey to tell", async () => (await kindsOf(admin, order)).includes("address_changed"));
    expect((await kindsOf(admin, order)).filter((kind) => kind === "address_changed")).toHaveLength(1);
    expect(await rowsOf(at.database, `select id from order_change where order_id = $1 and change_type = 'update_order'`, order.id)).toHaveLength(1);
    expect((await contentOf(admin, await messageOf(admin, order, "address_changed", "delivered"))).text).toContain("5 Elm Street");

    await editWindowEnds(at.database, order);
    const pack = await packed(admin, order);
    const late = await visit.send("address", { ...ELM, address_1: "6 Elm Street", _form: await visit.proof() });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining("is packed already")]);
    expect((await refusal(shop("POST", `/store/order-status/${tokenOf(visit.page)}/address`, { ...ELM, address_1: "6 Elm Street" }, carried(await unlockAt(visit.page, "94110"))))).body.code).toBe("already_packed");
    const { shipment } = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, {});
    const [bought] = await rowsOf<{ request: Json }>(at.database, "select request from doorstep_shipment where id = $1", shipment.id);
    expect(bought!.request.to).toMatchObject({ street1: "5 Elm Street", zip: "94110" });
  });

  it("is the last one that was told, also where it was told before; what is so already is not changed again, nor what was sent with the same key", async () => {
    const order = await fresh();
    const unlock = await unlockOf(order);
    const send = async (address_1: string, key?: string) => shop("POST", `/store/order-status/${tokenOf(await pageOf(order))}/address`, { ...ELM, address_1 }, { ...carried(unlock), ...(key && { "idempotency-key": key }) });
    for (const street of ["5 Elm Street", "6 Elm Street", "5 Elm Street", "5 Elm Street"]) {
      await send(street);
      expect(await addressOf(order)).toMatchObject({ address_1: street });
    }
    expect(await rowsOf(at.database, "select 1 from doorstep_shopper_request where order_id = $1 and kind = 'address' and reason is null and state = 'done'", order.id)).toHaveLength(3);
    for (const street of ["7 Elm Street", "8 Elm Street", "7 Elm Street"]) await send(street, street);
    expect(await addressOf(order)).toMatchObject({ address_1: "8 Elm Street" });
    const visit = await unlockedVisit(await linkOf(admin, order), ELM.postal_code);
    const _form = await visit.proof();
    for (const street of ["1 Oak Street", "2 Oak Street", "1 Oak Street"]) expect((await visit.send("address", { ...ELM, address_1: street, _form })).status).toBe(303);
    expect(await addressOf(order)).toMatchObject({ address_1: "1 Oak Street" });
  });

  it("that is not complete, or that the carrier does not know, is refused in words; what was written is kept, and who knows better insists", async () => {
    const order = await fresh();
    const visit = await ownVisit(admin, order, TOM);
    const short = await visit.send("address", { ...ELM, postal_code: "", city: " " });
    expect([short.status, await short.text()]).toEqual([400, expect.stringMatching(/address is not complete[\s\S]*value="5 Elm Street"/)]);
    const unknown = await visit.send("address", { ...ELM, address_1: "Unknown Road 1" });
    expect([unknown.status, await unknown.text()]).toEqual([409, expect.stringMatching(/carrier does not know this address[\s\S]*value="Unknown Road 1"[\s\S]*name="accept"/)]);
    expect(await addressOf(order)).toMatchObject({ address_1: "417 Montgomery Street" });
    expect((await visit.send("address", { ...ELM, address_1: "Unknown Road 1", accept: "on" })).status).toBe(303);
    expect(await addressOf(order)).toMatchObject({ address_1: "Unknown Road 1" });
    const unlock = carried(await unlockAt(visit.page, "94110"));
    const path = `/store/order-status/${tokenOf(visit.page)}/address`;
    expect((await refusal(shop("POST", path, { ...ELM, address_1: "x".repeat(101) }, unlock))).status).toBe(400);
    expect((await refusal(shop("POST", path, { ...ELM, country_code: "de" }, unlock))).status).toBe(400);
    expect((await refusal(shop("POST", path, ELM))).status).toBe(403);
    expect((await shop("POST", path, ELM, unlock)).order.shipping_address).toMatchObject({ address_1: "5 Elm Street" });
  });
});

it("wishes change while nothing is packed: pickers and packers see them, and the journey tells each change once", async () => {
  const order = await fresh(1, { wishes: { instructions: "Ring twice" } });
  const visit = await ownVisit(admin, order, TOM);
  await until("the wishes", async () => (await kindsOf(admin, order)).includes("instructions_given"));
  const fields = { instructions: `Ring thrice ${NASTY}`, gift_message: "", leave_at: "Porch", gift_receipt: "on", _form: await visit.proof() };
  await Promise.all([visit.send("wishes", fields), visit.send("wishes", fields)]);
  const html = await visit.html();
  expect(html).toContain("Ring thrice &quot;&gt;&lt;script&gt;");
  await editWindowEnds(at.database, order);
  const work = await workOrderOf(admin, order, "ready");
  expect(work).toMatchObject({ instructions: `Ring thrice ${NASTY}`, leave_at: "Porch", gift_receipt: true });
  await followed(at.database, order);
  expect((await kindsOf(admin, order)).filter((kind) => kind === "instructions_given")).toHaveLength(2);
  expect((await shop("POST", `/store/order-status/${tokenOf(visit.page)}/delivery-instructions`, { leave_at: null }, carried(await unlockAt(visit.page))))).toMatchObject({ leave_at: null, gift_receipt: true });
  await packedOf(admin, await picked(admin, work), { acknowledge_instructions: true });
  expect((await visit.send("wishes", { ...fields, _form: await visit.proof() })).status).toBe(409);
});

describe("cancelling", () => {
  it("by many clicks at once, on the page and by JSON, is one: what is held is let go, the stock is free", async () => {
    const { order, intent } = await paidByCard({ admin, shop }, { buyer: buyerOf(BUYERS.anna) });
    const visit = await ownVisit(admin, order, BUYERS.anna);
    expect(await visit.html()).toContain("You can cancel it until");
    const unlock = carried(await unlockAt(visit.page, "10435"));
    const _form = await visit.proof();
    const answers = await Promise.all([
      ...[1, 2, 3].map(() => inTurn(() => visit.send("cancel", { _form })).then(({ status: code }) => code)),
      ...[1, 2].map(() => until("its turn", () => shop("POST", `/store/order-status/${tokenOf(visit.page)}/cancel`, {}, unlock).then((view) => view.order.status as string, (error: HttpError) => {
        if (error.body.code !== "busy") throw error;
        return undefined;
      }))),
    ]);
    expect(answers).toEqual([303, 303, 303, "canceled", "canceled"]);
    expect(at.doubles.stripe.store.intents.get(intent)).toMatchObject({ status: "canceled" });
    expect(at.doubles.stripe.store.refunds.all().filter(({ payment_intent }) => payment_intent === intent)).toHaveLength(0);
    // Whoever follows it and read it before settles its stock still, and gives that back by the next following.
    await until("its stock to be free", async () => (await reservationsOf(admin, order)).length === 0);
    await until("the journey to tell", async () => (await kindsOf(admin, order)).includes("cancellation_asked"));
    expect(await visit.html()).toContain("This order was cancelled");
    expect((await visit.send("address", ELM)).status).toBe(409);
  });

  it("is over with the edit window, and once somebody has begun", async () => {
    const order = await fresh();
    const visit = await ownVisit(admin, order, TOM);
    const _form = await visit.proof();
    await editWindowEnds(at.database, order);
    const late = await visit.send("cancel", { _form });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining("cannot be cancelled here any more")]);
    expect(await status(order)).toMatchObject({ actions: { cancel_until: null }, order: { status: "pending" } });
  });

  it("that a crash cut short ends by itself", async () => {
    const order = await fresh();
    const [{ id }] = (await rowsOf<{ id: string }>(
      at.database, `insert into doorstep_shopper_request (id, order_id, kind, key, asked_at) values ('dsreq_crash', $1, 'cancellation', 'once', now()) returning id`, order.id
    )) as [{ id: string }];
    await rowsOf(at.database, `insert into doorstep_jobs.job (name, data) values ('doorstep', jsonb_build_object('work', 'finish-request', 'key', $1::text))`, id);
    await until("the order to be canceled", async () => (await status(order)).order.status === "canceled");
    await until("the request to end", async () => (await rowsOf<{ state: string }>(at.database, "select state from doorstep_shopper_request where id = $1", id))[0]!.state === "done");
  });
});

describe("sending back", () => {
  async function arrived(quantity: number): Promise<Json> {
    const order = await fresh(quantity);
    await editWindowEnds(at.database, order);
    const pack = await packed(admin, order);
    const { shipment } = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, { adapter: "simulator" });
    await admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {});
    expect(await send(at.store.url, webhookOf(shipment.tracking_number as string, [event(60, "in_transit"), event(5, "delivered")]))).toBe(200);
    await until("the delivery", async () => (await status(order)).actions.returns.items.length);
    return order;
  }
  const returnsOf = async (order: Json): Promise<Json[]> => (await admin("GET", `/admin/returns?order_id=${order.id}&fields=*items`)).returns as Json[];

  it("what arrived: the form sent twice is one return, of the order's own items, no more than arrived and not yet sent back", async () => {
    const order = await arrived(3);
    const line = order.items[0].id as string;
    const visit = await ownVisit(admin, order, TOM);
    const { return_reason: reason } = await admin("POST", "/admin/return-reasons", { value: "too_small", label: "Too small" });
    expect(await visit.html()).toContain(`<option value="${reason.id}">Too small</option>`);
    expect((await visit.send("return", { [`items[${line}]`]: "2", reason: "rr_of_nobody" })).status).toBe(400);
    const fields = { [`items[${line}]`]: "2", reason: reason.id as string, _form: await visit.proof() };
    const answers = await Promise.all([1, 2, 3].map(() => inTurn(() => visit.send("return", fields))));
    expect(answers.map(({ status: code }) => code)).toEqual([303, 303, 303]);
    expect((await returnsOf(order)).map(({ status: state, items }) => [state, items.map((item: Json) => [item.item_id, item.quantity, item.reason_id])])).toEqual([["requested", [[line, 2, reason.id]]]]);
    const html = await visit.html();
    expect(html).toContain("You asked for this return");

    // Another form than the first: the very same is the first one sent again.
    const many = await visit.send("return", { [`items[${line}]`]: "3" });
    expect([many.status, await many.text()]).toEqual([409, expect.stringContaining("cannot be sent back any more")]);
    expect((await visit.send("return", { "items[ordli_of_another]": "1" })).status).toBe(409);
    expect((await visit.send("return", {})).status).toBe(400);

    const unlock = carried(await unlockAt(visit.page));
    const path = `/store/order-status/${tokenOf(visit.page)}/returns`;
    const once = { ...unlock, "idempotency-key": "one" };
    for (const headers of [once, once]) expect((await shop("POST", path, { items: [{ line_item_id: line, quantity: 1 }] }, headers)).returns).toHaveLength(2);
    expect((await refusal(shop("POST", path, { items: [{ line_item_id: line, quantity: 1 }] }, { ...unlock, "idempotency-key": "two" }))).body.code).toBe("not_returnable");
    await until("the journey to tell", async () => (await kindsOf(admin, order)).filter((kind) => kind === "return_requested").length === 2);

    const [asked] = await returnsOf(order);
    const slip = await visit.get(`/return-slip/${asked!.id}`);
    expect([slip.status, textOf(Buffer.from(await slip.arrayBuffer()))]).toEqual([200, expect.stringContaining("Return slip")]);
    expect((await (await visitTo(admin, order)).get(`/return-slip/${asked!.id}`)).headers.get("location")).toMatch(/\?to=return-slip\/\w+#unlock$/);
    expect((await (await ownVisit(admin, await fresh(), TOM)).get(`/return-slip/${asked!.id}`)).status).toBe(404);
    await rowsOf(at.database, `update "return" set location_id = 'sloc_closed' where id = $1 returning id`, asked!.id);
    const unmade = await visit.get(`/return-slip/${asked!.id}`);
    expect([unmade.status, await unmade.text()]).toEqual([409, expect.stringContaining("This paper cannot be made just now")]);
  });

  it("is not offered before it arrived, nor after the return window", async () => {
    const early = await fresh();
    expect(await status(early)).toMatchObject({ actions: { returns: { items: [], until: null } } });
    const order = await arrived(1);
    // Its scans too: whoever looks at it again reckons by them.
    await rowsOf(at.database, `with scans as (update doorstep_tracking_event set occurred_at = occurred_at - interval '15 days' where tracker_id in (select id from doorstep_tracker where order_id = $1))
      update doorstep_tracker set delivered_at = delivered_at - interval '15 days' where order_id = $1`, order.id);
    expect(await status(order)).toMatchObject({ actions: { returns: { items: [], until: null } } });
  });
});

describe("the receipt", () => {
  it("is for who has unlocked the order; it names both sides, every amount in its currency's decimals, and what is paid", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }], { prices: { eur: 10.5, jpy: 1200 } });
    const buyer = { ...buyerOf(BUYERS.anna), address: { ...BUYERS.anna.address, company: "Café Ünïque 東京 <b>" } };
    const order = await ordered(shop, goods, { quantity: 2, buyer });
    const visit = await visitTo(admin, order);
    const locked = await visit.get("/receipt");
    expect([locked.status, locked.headers.get("location")]).toEqual([303, `${new URL(visit.page).pathname}?to=receipt#unlock`]);
    expect(await (await visit.get("?to=receipt")).text()).toContain('name="to" value="receipt"');
    const led = await visit.send("unlock", { code: "10435", to: "receipt" });
    expect(led.headers.get("location")).toBe(`${new URL(visit.page).pathname}?done=unlocked&to=receipt`);
    expect(await (await visit.get("?done=unlocked&to=receipt")).text()).toContain(`href="${new URL(visit.page).pathname}/receipt">Open the document`);
    expect((await visit.send("unlock", { code: "10435", to: "https://elsewhere.example" })).headers.get("location")).toMatch(/\?done=unlocked$/);

    const paper = await visit.get("/receipt");
    expect([paper.status, paper.headers.get("content-type"), paper.headers.get("cache-control")]).toEqual([200, "application/pdf", "private, no-store"]);
    const text = textOf(Buffer.from(await paper.arrayBuffer()));
    for (const words of ["Receipt", `#${order.display_id}`, "Hearth & Hill", "Lindqvist", "東京", "10.50", "21.00", (order.total as number).toFixed(2)]) expect(text).toContain(words);

    const yen = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5, Reno: 5 } }], { prices: { jpy: 1200 } }), { quantity: 2, buyer: buyerOf(BUYERS.yuki) });
    const told = textOf(Buffer.from(await (await (await ownVisit(admin, yen, BUYERS.yuki)).get("/receipt")).arrayBuffer()));
    expect(told).toMatch(/[¥￥]1,200/);
    expect(told).not.toMatch(/1,200\.0/);
  });

  it("staff print the same; of no order there is none", async () => {
    const order = await fresh();
    expect((await admin("GET", `/admin/doorstep/orders/${order.id}/documents/receipt`)).text).toMatch(/^%PDF/);
    expect((await refusal(admin("GET", "/admin/doorstep/orders/order_none/documents/receipt"))).status).toBe(404);
  });
});

describe("revoking", () => {
  it("ends all links that were given out, everywhere; the new one, and mails from then on, open the order", async () => {
    const { order, link: payment } = await askedOrder({ admin, shop }, buyerOf(BUYERS.anna));
    const old = await ownVisit(admin, order, BUYERS.anna);
    const _form = await old.proof();
    const { order_url } = await admin("POST", `/admin/doorstep/orders/${order.id}/link/revoke`, {});
    expect(order_url).not.toBe(old.page);
    for (const path of ["", "/receipt", "/payment", "/return-label/none", "/return-slip/none"]) expect([path, (await old.get(path)).status]).toEqual([path, 404]);
    for (const form of ["received", "cases", "rating", "address", "wishes", "cancel", "return", "unlock"]) expect([form, (await old.send(form, { _form, code: "10435" })).status]).toEqual([form, 404]);
    expect((await fetch(payment, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })).status).toBe(404);
    expect((await refusal(shop("GET", `/store/order-status/${tokenOf(old.page)}`))).status).toBe(404);
    for (const call of ["received", "cases", "rating", "cancel", "returns", "address", "delivery-instructions", "unlock"]) {
      expect([call, (await refusal(shop("POST", `/store/order-status/${tokenOf(old.page)}/${call}`, {}))).status]).toEqual([call, 404]);
    }
    expect((await new Visit(order_url as string).get()).status).toBe(200);
    expect(tokenOf(await linkOf(admin, order))).not.toBe(tokenOf(old.page));
    await shop("POST", "/store/order-status/lookup", { display_id: order.display_id, email: order.email });
    const { html } = await contentOf(admin, await messageOf(admin, order, "order_link", "delivered"));
    const mailed = /https?:\/\/[^\s"'<>]+\/doorstep\/orders\/[\w.-]+/.exec(html as string)![0];
    expect((await new Visit(mailed).get()).status).toBe(200);
    await until("the journey to tell", async () => (await kindsOf(admin, order)).includes("links_revoked"));
  });

  it("again ends those that came between; it is for staff alone, and for orders that there are", async () => {
    const order = await fresh();
    const revoke = async (): Promise<string> => (await admin("POST", `/admin/doorstep/orders/${order.id}/link/revoke`, {})).order_url as string;
    const first = await revoke();
    const second = await revoke();
    expect([(await new Visit(first).get()).status, (await new Visit(second).get()).status]).toEqual([404, 200]);
    const path = `${at.store.url}/admin/doorstep/orders/${order.id}/link/revoke`;
    expect((await fetch(path, { method: "POST", headers: { "content-type": "application/json", ...(await storefrontKey(admin)) }, body: "{}" })).status).toBe(401);
    expect((await refusal(admin("POST", "/admin/doorstep/orders/order_none/link/revoke", {}))).status).toBe(404);
  });
});

it("pages and receipt wear what the merchant set for the mails", async () => {
  const order = await fresh();
  await setMails(admin, { branding: { shop_name: "Nørd & Søn", logo_url: null, colour: "#7a1f5c", footer: "Nørd & Søn ApS\nHavnegade 1, København", support_email: "hej@nord.example" } });
  const visit = await ownVisit(admin, order, TOM);
  for (const html of [await visit.html(), await (await new Visit(`${at.store.url}/doorstep/orders/x`).get()).text()]) {
    for (const words of ["Nørd &amp; Søn", "#7a1f5c", "Havnegade 1, København", "hej@nord.example"]) expect(html).toContain(words);
  }
  const receipt = textOf(Buffer.from(await (await visit.get("/receipt")).arrayBuffer()));
  for (const words of ["Nørd & Søn", "Havnegade 1, København"]) expect(receipt).toContain(words);
});

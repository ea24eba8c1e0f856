import { unlockedVisit, Visit } from "../../demo/walk/order-page";
import type { Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { JPEG, jpegOfPhone, PNG, pngOfPhone } from "../../src/shared/picture/__tests__/samples";
import { textOf } from "../../src/workflows/warehouse/documents/__tests__/read-pdf";
import { handedOver } from "../setup/handed-over";
import { packed, packedIn } from "../setup/packed";
import { plannedByCard, type CardPurchase, type PaidOrder } from "../setup/paid-by-card";
import { ordered, refusal } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { makeGoods, reservedOf } from "../setup/stock-shop";
import { tamperWith } from "../setup/tamper";
import { kindsOf } from "../setup/tracking";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ reconcileAfterSeconds: 1 }) });
const { admin, shop } = at;

let shoppers = 0;
/** A shopper of their own, who has never reported anything. */
const stranger = () => ({ ...BUYERS.anna, email: `care-${(shoppers += 1)}@example.com` });
const lineOf = (order: Json): string => order.items[0].id as string;
async function tokenOf(order: Json): Promise<string> {
  const { order_url } = await until("the journey", () => admin("GET", `/admin/doorstep/orders/${order.id}/journey`).then(({ journey }) => journey as Json, () => undefined));
  return /orders\/([^/?]+)/.exec(order_url as string)![1]!;
}
const status = (token: string, more = ""): string => `/store/order-status/${token}${more}`;
type Unlock = { cookie: RequestInit; header: Record<string, string> };
/** Each order is unlocked once: it takes few tries. */
const unlocks = new Map<string, Promise<Unlock>>();
/** What unlocks an order of `stranger`'s, as a browser carries it and as a storefront does. */
const unlockOf = (token: string): Promise<Unlock> => unlocks.get(token) ?? unlocks.set(token, unlocked(token)).get(token)!;
async function unlocked(token: string): Promise<Unlock> {
  const visit = await unlockedVisit(`${at.store.url}/doorstep/orders/${token}`, BUYERS.anna.address.postal_code);
  const { unlock } = await shop("POST", status(token, "/unlock"), { code: BUYERS.anna.address.postal_code });
  return { cookie: { headers: { cookie: visit.cookie } }, header: { "x-doorstep-unlock": unlock as string } };
}
/** The page, or one of its forms with what the page puts into it. */
async function page(token: string, more = "", init: RequestInit = {}): Promise<Response> {
  const address = `${at.store.url}/doorstep/orders/${token}`;
  const proof = init.method === "POST" ? await new Visit(address).proof() : "";
  if (init.body instanceof URLSearchParams) init.body.set("_form", proof);
  return fetch(`${address}${more}${init.body instanceof FormData ? `?_form=${proof}` : ""}`, { redirect: "manual", ...init });
}
const caseOf = async (id: string): Promise<Json> => (await admin("GET", `/admin/doorstep/cases/${id}`)).case as Json;
const act = async (id: string, what: string, body: Json = {}): Promise<Json> => (await admin("POST", `/admin/doorstep/cases/${id}/${what}`, body)).case as Json;
const work = (remedy: string) => rowsOf(at.database, `insert into doorstep_jobs.job (name, data) values ('doorstep', json_build_object('work', 'remedy', 'key', $1::text))`, remedy);
const told = (order: Json, kind: string) => until(`${kind} on the journey`, async () => (await kindsOf(admin, order)).includes(kind));

let key: string | undefined;
/** What a claim's PDF says. */
async function claimOf(id: string, pack: Json): Promise<string> {
  key ??= ((await admin("POST", "/admin/api-keys", { title: "Papers", type: "secret" })).api_key as Json).token as string;
  const answer = await fetch(`${at.store.url}/admin/doorstep/cases/${id}/carrier-claim/pdf?package_id=${pack.id}`, { headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}` } });
  return textOf(Buffer.from(await answer.arrayBuffer()));
}

/** `isOwn`: by who has unlocked the order, whom rules answer at once. */
async function reported(order: Json, report: Json = {}, isOwn = false): Promise<{ token: string; id: string; answer: Json }> {
  const token = await tokenOf(order);
  const body = { reason: "damaged", text: "Cracked", items: [{ line_item_id: lineOf(order), quantity: 1 }], ...report };
  const { case: answer } = await shop("POST", status(token, "/cases"), body, isOwn ? (await unlockOf(token)).header : undefined);
  return { token, id: (answer as Json).id as string, answer: answer as Json };
}
const ownReport = (order: Json, report?: Json) => reported(order, report, true);
/** An order whose payment is taken. */
async function captured(more: CardPurchase = {}): Promise<PaidOrder & { payment: string }> {
  const paid = await plannedByCard(at, { buyer: stranger(), quantity: 2, ...more });
  const { capture } = await admin("POST", `/admin/doorstep/orders/${paid.order.id}/captures`, {});
  // Its work may have it in hand first.
  await until("the capture", async () => (await admin("GET", `/admin/doorstep/captures/${capture.id}`)).capture.state === "captured");
  const [plan] = await rowsOf<{ payment_id: string }>(at.database, "select payment_id from doorstep_capture_plan where order_id = $1", paid.order.id);
  return { ...paid, payment: plan!.payment_id };
}
/** The same, with its goods on their way. */
async function underWay(more: CardPurchase = {}): ReturnType<typeof captured> {
  const paid = await captured(more);
  await ship(paid.order);
  return paid;
}
/** Packs an order and hands it to a carrier, and waits until the journey knows. */
async function ship(order: Json): Promise<Json> {
  const pack = await packed(admin, order);
  const { shipment } = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, {});
  await admin("POST", `/admin/doorstep/shipments/${shipment.id}/ship`, {});
  await told(order, "shipped");
  return pack;
}
const refundsOf = (payment: string) => rowsOf<{ id: string; amount: string; created_by: string }>(at.database, "select id, amount::text, created_by from refund where payment_id = $1 and deleted_at is null", payment);
const atStripe = (intent: string): number[] => at.doubles.stripe.store.refunds.all().filter(({ payment_intent }) => payment_intent === intent).map(({ amount }) => amount);
const owed = async (order: Json): Promise<number> => (await admin("GET", `/admin/orders/${order.id}?fields=summary`)).order.summary.pending_difference as number;
async function withRule<T>(rule: Json, run: () => Promise<T>): Promise<T> {
  const { care_rule } = await admin("POST", "/admin/doorstep/care-rules", { name: "A rule", ...rule });
  return run().finally(() => admin("DELETE", `/admin/doorstep/care-rules/${care_rule.id}`));
}
/** An order whose goods have left with a carrier. */
async function sent(): Promise<{ order: Json; goods: Awaited<ReturnType<typeof makeGoods>>; pack: Json }> {
  const goods = await makeGoods(admin, [{ stock: { Hamburg: 10 } }]);
  const order = await ordered(shop, goods, { buyer: stranger(), quantity: 2 });
  const pack = await ship(order);
  await until("its payment to be taken", async () => (await admin("GET", `/admin/orders/${order.id}?fields=payment_status`)).order.payment_status === "captured");
  return { order, goods, pack };
}

describe("a report", () => {
  let order: Json;
  let token: string;
  beforeAll(async () => {
    order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 20 } }]), { buyer: stranger(), quantity: 3 });
    token = await tokenOf(order);
  });
  const form = (fields: Record<string, string>, photos: [string, Buffer, string][] = []): RequestInit => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const [name, bytes, type] of photos) body.append("photos", new Blob([new Uint8Array(bytes)], { type }), name);
    return { method: "POST", body };
  };
  const cases = async (): Promise<Json[]> => (await shop("GET", status(token), undefined, (await unlockOf(token)).header)).cases as Json[];

  it("by the page's form: a reason for each item, and photos with nothing in them but the picture, each once", async () => {
    const fields = { reason: "damaged", text: "Both <b>cracked</b>", [`items[${lineOf(order)}]`]: "2", [`reasons[${lineOf(order)}]`]: "wrong" };
    const photos: [string, Buffer, string][] = [["a.jpg", jpegOfPhone(6), "image/jpeg"], ["b.png", pngOfPhone, "image/png"], ["same.png", pngOfPhone, "image/png"]];
    for (let n = 0; n < 2; n += 1) expect((await page(token, "/cases", form(fields, photos))).status).toBe(303);
    const [found, ...more] = await cases();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ reason: "damaged", items: [{ line_item_id: lineOf(order), quantity: 2, reason: "wrong" }], photos: [{ width: 6, height: 4 }, { width: 6, height: 4 }] });
    const { cookie } = await unlockOf(token);
    const picture = await page(token, `/photos/${found!.photos[0].id}`, cookie);
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect([picture.status, picture.headers.get("content-type"), picture.headers.get("x-content-type-options")]).toEqual([200, "image/jpeg", "nosniff"]);
    expect(bytes.toString("latin1")).not.toMatch(/GPS|Anna|film/);
    const html = await (await page(token, "", cookie)).text();
    expect(html).toContain("Both &lt;b&gt;cracked&lt;/b&gt;");
    expect(JSON.stringify(await admin("GET", `/admin/doorstep/cases/${found!.id}`))).not.toMatch(/report-order_/);
  });

  it.each<[string, [string, Buffer, string][], RegExp]>([
    ["a script that calls itself a picture", [["x.png", Buffer.from("<svg onload='alert(1)'></svg>".padEnd(400)), "image/png"]], /photos\.0 must be a JPEG, PNG or WebP/],
    ["a picture that is cut off", [["x.jpg", JPEG.subarray(0, 200), "image/jpeg"]], /cut off/],
    ["a bomb: few bytes that claim to be huge", [["x.png", Buffer.concat([PNG.subarray(0, 16), Buffer.from([0, 1, 0, 0, 0, 1, 0, 0]), PNG.subarray(24)]), "image/png"]], /pixels large/],
    ["a good one beside a bad one", [["a.png", PNG, "image/png"], ["b.exe", Buffer.from("MZ".padEnd(300)), "image/png"]], /photos\.1/],
    ["one that is too large", [["x.jpg", Buffer.concat([JPEG, Buffer.alloc(8_100_000)]), "image/jpeg"]], /8 MB/],
    ["more than the shop takes", Array.from({ length: 6 }, (_, n): [string, Buffer, string] => [`${n}.png`, PNG, "image/png"]), /photos must be at most 5/],
    ["more than any shop takes", Array.from({ length: 12 }, (_, n): [string, Buffer, string] => [`${n}.png`, PNG, "image/png"]), /photos must be at most 10/],
  ])("with %s is refused in words, and keeps nothing", async (_, photos, words) => {
    const [before, files] = [(await cases()).length, await rowsOf(at.database, "select 1 from doorstep_case_photo")];
    const answer = await page(token, "/cases", form({ reason: "damaged", text: "Hostile" }, photos));
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringMatching(words)]);
    expect((await cases()).length).toBe(before);
    expect(await rowsOf(at.database, "select 1 from doorstep_case_photo")).toHaveLength(files.length);
  });

  it("by JSON with photos; another shopper sees neither the case nor its photos", async () => {
    const { answer } = await reported(order, { text: "By JSON", photos: [PNG.toString("base64")] });
    const [photo, ...others] = (await cases()).find(({ id }) => id === answer.id)!.photos as Json[];
    expect(others).toEqual([]);
    expect((await page(token, `/photos/${photo!.id}`)).headers.get("location")).toMatch(/#unlock$/);
    await expect(reported(order, { photos: ["<svg>"] })).rejects.toMatchObject({ status: 400 });
    await expect(reported(order, { photos: [Buffer.from("no picture at all").toString("base64")] })).rejects.toMatchObject({ status: 400, body: { message: expect.stringContaining("photos.0") as string } });
    const other = await tokenOf(await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: stranger() }));
    expect((await page(other, `/photos/${photo!.id}`, (await unlockOf(other)).cookie)).status).toBe(404);
    expect((await refusal(shop("POST", status(other, `/cases/${answer.id}/replies`), { text: "Mine?" }))).status).toBe(404);
    expect((await fetch(`${at.store.url}/admin/doorstep/cases/${answer.id}/photos/${photo!.id}`)).status).toBe(401);
  });

  it("sent over and over is refused for an hour, on the page too", async () => {
    const busy = await tokenOf(await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: stranger() }));
    const send = (n: number) => page(busy, "/cases", { method: "POST", body: new URLSearchParams({ reason: "late", text: String(n) }) });
    let [taken, answer] = [0, await send(0)];
    // Another hour may begin meanwhile, in which it is counted anew.
    while (answer.status === 303 && taken < 40) answer = await send((taken += 1));
    expect([answer.status, await answer.text()]).toEqual([429, expect.stringContaining("That was too often")]);
    expect(taken).toBeGreaterThanOrEqual(20);
  });
});

describe("an answer at once", () => {
  const RULE = { answer: "keep_and_refund", reasons: ["damaged", "missing"], currency_code: "eur", max_value: 50 };

  it("pays back once, however often and by how many at once it is asked; core, Stripe and the journey agree", async () => {
    await withRule(RULE, async () => {
      const { order, intent, payment } = await underWay();
      const token = await tokenOf(order);
      const body = { reason: "damaged", text: "Cracked", items: [{ line_item_id: lineOf(order), quantity: 1 }] };
      const { header } = await unlockOf(token);
      const answers = await Promise.all(Array.from({ length: 5 }, () => shop("POST", status(token, "/cases"), body, header)));
      expect(new Set(answers.map((one) => one.case.id)).size).toBe(1);
      const id = answers[0]!.case.id as string;
      const solved = await until("the case to be solved", async () => { const now = await caseOf(id); return now.state === "resolved" && now; });
      expect(solved).toMatchObject({ resolution: "refund", rule_name: "A rule", remedies: [{ kind: "refund", state: "done", user_id: null }] });
      const cents = Math.round(Number(solved.remedies[0].amount) * 100);
      expect([atStripe(intent), (await refundsOf(payment)).map(({ amount }) => Math.round(Number(amount) * 100))]).toEqual([[cents], [cents]]);
      expect(await owed(order)).toBe(0);
      await told(order, "remedy_done");
      expect(await (await page(token)).text()).toMatch(/We have paid .* back/);
    });
  });

  it("is for who has unlocked the order: of a link that was passed on a person decides, on the page too", async () => {
    await withRule(RULE, async () => {
      const { order, intent } = await underWay();
      const { token, id } = await reported(order);
      expect((await page(token, "/cases", { method: "POST", body: new URLSearchParams({ reason: "missing", text: "By a stranger", [`items[${lineOf(order)}]`]: "1" }) })).status).toBe(303);
      const { cases } = await admin("GET", `/admin/doorstep/cases?order_id=${order.id}&fields=state,rule_name`);
      expect(cases).toMatchObject([{ state: "open", rule_name: null }, { state: "open", rule_name: null }]);
      expect([(await caseOf(id)).remedies, atStripe(intent)]).toEqual([[], []]);
      const visit = await unlockedVisit(`${at.store.url}/doorstep/orders/${token}`, BUYERS.anna.address.postal_code);
      expect((await visit.send("cases", { reason: "missing", text: "By its own shopper", [`items[${lineOf(order)}]`]: "1" })).status).toBe(303);
      await until("the refund", async () => atStripe(intent).length === 1);
    });
  });

  it("is a person's for what is beyond the rule, and for what was paid for before: never more units than were ordered", async () => {
    await withRule(RULE, async () => {
      const { order } = await underWay();
      const { id } = await ownReport(order, { reason: "late" });
      expect(await caseOf(id)).toMatchObject({ state: "open", rule_name: null, remedies: [] });
      const first = await ownReport(order, { items: [{ line_item_id: lineOf(order), quantity: 2 }] });
      await until("the refund", async () => (await caseOf(first.id)).state === "resolved");
      const again = await ownReport(order, { reason: "missing", text: "And this one too" });
      expect(await caseOf(again.id)).toMatchObject({ state: "open", rule_name: null, remedies: [] });
    });
  });

  it("promises no money that was not taken, and nothing for what has not left: it would come all the same", async () => {
    await withRule(RULE, async () => {
      const { order } = await captured();
      expect(await caseOf((await ownReport(order)).id)).toMatchObject({ state: "open", remedies: [] });
      const { order: unpaid } = await sent();
      await tamperWith(at.database, "delete from capture where payment_id in (select p.id from payment p join order_payment_collection o on o.payment_collection_id = p.payment_collection_id where o.order_id = $1)", unpaid.id);
      expect(await caseOf((await ownReport(unpaid)).id)).toMatchObject({ state: "open", remedies: [] });
    });
  });

  it("looks at how often the same shopper reported before, and asks for a photo where the rule does", async () => {
    await withRule({ ...RULE, max_earlier_cases: 0, needs_photo: true }, async () => {
      const buyer = stranger();
      const [one, two] = [await underWay({ buyer }), await captured({ buyer })];
      expect(await caseOf((await ownReport(two.order, { reason: "late", items: [] })).id)).toMatchObject({ rule_name: null });
      expect(await caseOf((await ownReport(one.order, { photos: [PNG.toString("base64")] })).id)).toMatchObject({ rule_name: null });
      const fresh = await underWay();
      expect(await caseOf((await ownReport(fresh.order, { text: "No photo" })).id)).toMatchObject({ rule_name: null });
      const other = await underWay();
      expect(await caseOf((await ownReport(other.order, { photos: [PNG.toString("base64")] })).id)).toMatchObject({ rule_name: "A rule" });
    });
  });

  it.each([["in words", { answer: "gift" }, "answer"], ["an amount without its currency", { ...RULE, currency_code: null }, "currency_code"], ["no amount", { ...RULE, max_value: "much" }, "max_value"]])(
    "a rule with %s is refused, naming the field", async (_, rule, field) => {
      expect(await refusal(admin("POST", "/admin/doorstep/care-rules", { name: "Wrong", ...rule }))).toMatchObject({ status: 400, body: { message: expect.stringContaining(field) as string } });
    }
  );
});

describe("a refund that a crash, or the road to Stripe, has cut", () => {
  const refund = (id: string, order: Json, key = "refund-key-1") => act(id, "remedies", { key, kind: "refund", items: [{ line_item_id: lineOf(order), quantity: 1 }] });

  it("whose answer was lost is made once: it is looked for before it is asked for again", async () => {
    const { order, intent, payment } = await captured();
    const { id } = await reported(order);
    at.doubles.stripe.faults.add({ kind: "done_but_cut", times: 3, match: "=POST /v1/refunds", body: `${intent}&` });
    await refund(id, order);
    await until("the refund to be done", async () => (await caseOf(id)).remedies[0].state === "done");
    expect([atStripe(intent).length, (await refundsOf(payment)).length, await owed(order)]).toEqual([1, 1, 0]);
  });

  /** What a store leaves that dies while core refunds: core's refund with the remedy's mark, and nothing behind it. */
  it("that core wrote down and never made, is made once by core's own key; one that is done is left alone, though nobody noted it", async () => {
    const { order, intent, payment } = await captured();
    const { id } = await reported(order);
    const remedy = "dsrem_half_written";
    const portions = JSON.stringify([{ payment_id: payment, amount: "3.00" }]);
    await tamperWith(at.database, `insert into refund (id, amount, raw_amount, payment_id, created_by) values ('ref_half_care', 3, '{"value":"3"}', $1, $2)`, payment, `doorstep:${remedy}`);
    await tamperWith(at.database, `insert into doorstep_remedy (id, case_id, order_id, kind, key, items, amount, currency_code, portions, asked_at) values ($1, $2, $3, 'refund', 'half-written', '[]', '3.00', 'eur', $4::jsonb, now())`, remedy, id, order.id, portions);
    for (let n = 0; n < 3; n += 1) await work(remedy);
    await until("it to be done", async () => (await caseOf(id)).remedies[0].state === "done");
    expect([atStripe(intent), (await refundsOf(payment)).length, await owed(order)]).toEqual([[300], 1, 0]);
    await tamperWith(at.database, "update doorstep_remedy set state = 'planned' where id = $1", remedy);
    await work(remedy);
    await until("it to be done again", async () => (await caseOf(id)).remedies[0].state === "done");
    expect([atStripe(intent), (await refundsOf(payment)).length, await owed(order)]).toEqual([[300], 1, 0]);
  });

  it("that core counted and did not credit: the shopper is not asked for what they were paid back", async () => {
    const { order, payment } = await captured();
    const { id } = await reported(order);
    await refund(id, order);
    await until("the refund", async () => (await caseOf(id)).remedies[0].state === "done");
    await tamperWith(at.database, "delete from order_credit_line where order_id = $1", order.id);
    const paid = Number((await refundsOf(payment))[0]!.amount);
    await tamperWith(at.database, `update order_summary set totals = jsonb_set(totals, '{pending_difference}', to_jsonb($2::numeric)) where order_id = $1`, order.id, paid);
    const remedy = (await caseOf(id)).remedies[0].id as string;
    const credited = async () => (await rowsOf(at.database, "select 1 from order_credit_line where order_id = $1 and deleted_at is null", order.id)).length === 1;
    await until("it to be credited", async () => {
      if (await credited()) return true;
      // A second run of what is done already may note it as done once more.
      const undone = await rowsOf(at.database, "update doorstep_remedy set state = 'planned' where id = $1 and state = 'done' returning id", remedy);
      if (undone.length) await work(remedy);
      return false;
    });
    expect(await refundsOf(payment)).toHaveLength(1);
  });

  it("that Stripe refuses fails in words, is told to a person at once, and can be tried again, until something else was done instead", async () => {
    const { order, intent } = await underWay();
    const { id } = await reported(order);
    await fetch(`${at.doubles.urls.stripe}/_double/charges/${String(at.doubles.stripe.store.intents.get(intent).latest_charge)}/dispute`, { method: "POST", headers: { authorization: "Bearer sk_test_doorstep" }, body: "{}" });
    await refund(id, order);
    const failed = await until("it to fail", async () => { const now = await caseOf(id); return now.remedies[0].state === "failed" && now; });
    expect([failed.state, failed.remedies[0].failure]).toEqual(["open", expect.stringContaining("charged back")]);
    expect(failed.entries).toContainEqual(expect.objectContaining({ kind: "note", text: expect.stringContaining("charged back") as string }));
    await told(order, "remedy_failed");
    const { journey } = await admin("GET", `/admin/doorstep/orders/${order.id}/journey`);
    expect(journey.deadlines).toContainEqual(expect.objectContaining({ awaits: "remedy", subject: id }));
    const retry = () => act(id, `remedies/${failed.remedies[0].id}/retry`);
    await retry();
    await until("it to fail again", async () => (await caseOf(id)).remedies[0].state === "failed");
    await act(id, "remedies", { key: "instead-key", kind: "replacement", items: [{ line_item_id: lineOf(order), quantity: 2 }] });
    await until("the replacement", async () => (await caseOf(id)).state === "resolved");
    expect(await refusal(retry())).toMatchObject({ status: 409, body: { message: expect.stringContaining("resolved") as string } });
    const { id: later } = await reported(order, { text: "Still" });
    await act(id, "notes", { text: `See ${later}` });
    expect((await refusal(act(later, "remedies", { key: "too-much-key", kind: "refund", items: [{ line_item_id: lineOf(order), quantity: 1 }] }))).body.code).toBe("already_remedied");
    expect(atStripe(intent)).toEqual([]);
  });
});

describe("one click", () => {
  it("sends the goods again: a claim of core's, for nothing, reserved and in the warehouse; five clicks are one", async () => {
    const { order, goods } = await sent();
    const before = order.total as number;
    const { id } = await reported(order);
    const body = { key: "replace-key-1", kind: "replacement", items: [{ line_item_id: lineOf(order), quantity: 1 }] };
    await Promise.all(Array.from({ length: 5 }, () => act(id, "remedies", body)));
    const done = await until("the replacement", async () => { const now = await caseOf(id); return now.state === "resolved" && now; });
    expect(done.remedies).toMatchObject([{ kind: "replacement", state: "done", made_id: expect.stringMatching(/^claim_/) }]);
    const { claims } = await admin("GET", `/admin/claims?order_id=${order.id}&fields=type,created_by,*additional_items,*claim_items`);
    expect(claims).toMatchObject([{ type: "replace", created_by: `doorstep:${done.remedies[0].id}`, claim_items: [{ quantity: 1 }], additional_items: [{ quantity: 1 }] }]);
    const { order: now } = await admin("GET", `/admin/orders/${order.id}?fields=total,summary,*items`);
    expect([now.total, (now.items as Json[]).length]).toEqual([before, 2]);
    expect((await reservedOf(admin, goods.itemIds[0]!)).Hamburg).toBe(1);
    await until("work for the warehouse", async () => ((await admin("GET", `/admin/doorstep/work-orders?order_id=${order.id}&state=ready`)).work_orders as Json[]).length === 1);
    expect((await refusal(act(id, "remedies", { ...body, key: "replace-key-2" }))).status).toBe(409);
  });

  it("a claim that a crash left open is dropped, and one is made", async () => {
    const { order } = await sent();
    const { id } = await reported(order);
    const { claim } = await admin("POST", "/admin/claims", { order_id: order.id, type: "replace" });
    await admin("POST", `/admin/claims/${claim.id}/claim-items`, { items: [{ id: lineOf(order), quantity: 1 }] });
    await tamperWith(at.database, "update order_claim set created_by = 'doorstep:dsrem_open_claim' where id = $1", claim.id);
    await tamperWith(at.database, `insert into doorstep_remedy (id, case_id, order_id, kind, key, items, asked_at) values ('dsrem_open_claim', $1, $2, 'replacement', 'open-claim', $3::jsonb, now())`, id, order.id, JSON.stringify([{ line_item_id: lineOf(order), quantity: 1 }]));
    await work("dsrem_open_claim");
    const made = await until("the replacement", async () => { const now = await caseOf(id); return now.remedies[0].state === "done" && now.remedies[0].made_id; });
    const rows = await rowsOf<{ id: string }>(at.database, "select id from order_claim where order_id = $1 and deleted_at is null", order.id);
    expect(rows).toEqual([{ id: made }]);
    expect(made).not.toBe(claim.id);
  });

  it("waits while a person changes the order, and goes on by itself", async () => {
    const { order } = await sent();
    const { id } = await reported(order);
    const { return: theirs } = await admin("POST", "/admin/returns", { order_id: order.id });
    await act(id, "remedies", { key: "wait-key-1", kind: "replacement", items: [{ line_item_id: lineOf(order), quantity: 1 }] });
    const waiting = await until("it to be tried", async () => { const [remedy] = (await caseOf(id)).remedies as Json[]; return remedy!.failure && remedy; });
    expect(waiting).toMatchObject({ state: "planned", failure: expect.stringContaining("being changed") });
    await admin("DELETE", `/admin/returns/${theirs.id}/request`);
    await until("it to be done", async () => (await caseOf(id)).remedies[0].state === "done");
  });

  it("takes goods back with a label, and pays for them once they have arrived: once, and what the order then owes", async () => {
    const { order, pack } = await sent();
    const { id } = await reported(order, { reason: "changed_mind" });
    await act(id, "remedies", { key: "return-key-1", kind: "return", items: [{ line_item_id: lineOf(order), quantity: 1 }], then_refund: true });
    const asked = await until("the return", async () => { const now = await caseOf(id); return now.remedies[0].state === "done" && now; });
    expect(asked.state).toBe("waiting");
    await until("its label", async () => (await rowsOf(at.database, "select 1 from doorstep_return_label where package_id = $1 and state = 'bought'", pack.id)).length === 1);
    const returnId = asked.remedies[0].return_id as string;
    const { return: back } = await admin("GET", `/admin/returns/${returnId}?fields=*items`);
    await admin("POST", `/admin/returns/${returnId}/receive`, {});
    await admin("POST", `/admin/returns/${returnId}/receive-items`, { items: (back.items as Json[]).map((item) => ({ id: item.item_id, quantity: 1 })) });
    await admin("POST", `/admin/returns/${returnId}/receive/confirm`, {});
    const solved = await until("the refund", async () => { const now = await caseOf(id); return now.state === "resolved" && now; });
    expect((solved.remedies as Json[]).map(({ kind, state }) => [kind, state]).sort()).toEqual([["refund", "done"], ["return", "done"]]);
    expect(await owed(order)).toBe(0);
  });

  it("exchanges for another variant: core's exchange with its return", async () => {
    const { order } = await sent();
    const other = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
    const { id } = await reported(order, { reason: "wrong" });
    expect((await refusal(act(id, "remedies", { key: "exchange-key-0", kind: "exchange", items: [{ line_item_id: lineOf(order), quantity: 1 }] }))).body.message).toContain("items.0.variant_id");
    await act(id, "remedies", { key: "exchange-key-1", kind: "exchange", items: [{ line_item_id: lineOf(order), quantity: 1, variant_id: other.variantId }] });
    const done = await until("the exchange", async () => { const now = await caseOf(id); return now.remedies[0].state === "done" && now; });
    expect(done.remedies[0]).toMatchObject({ made_id: expect.stringMatching(/^oexc_|^exchange/), return_id: expect.stringMatching(/^return_/) });
    const { exchanges } = await admin("GET", `/admin/exchanges?order_id=${order.id}&fields=*additional_items,return_id`);
    expect(exchanges).toMatchObject([{ id: done.remedies[0].made_id, additional_items: [{ quantity: 1 }], return_id: done.remedies[0].return_id }]);
    expect((await reservedOf(admin, other.itemIds[0]!)).Hamburg).toBe(1);
  });

  it("changes no order whose payment is only held: core would let go of it", async () => {
    const { order, intent } = await plannedByCard(at, { buyer: stranger() });
    const { id } = await reported(order);
    for (const kind of ["replacement", "return"]) {
      expect(await refusal(act(id, "remedies", { key: `held-key-${kind}`, kind, items: [{ line_item_id: lineOf(order), quantity: 1 }] }))).toMatchObject({ status: 409, body: { code: "not_captured" } });
    }
    expect(at.doubles.stripe.store.intents.get(intent).status).toBe("requires_capture");
  });

  it("pays back an amount, and no more than was taken; items or an amount, not both; a key once", async () => {
    const { order, intent } = await captured();
    const { id } = await reported(order);
    const ask = (body: Json) => act(id, "remedies", { kind: "refund", ...body });
    for (const [body, code] of [
      [{ key: "amount-key-0", amount: "9999" }, 409], [{ key: "amount-key-0" }, 400], [{ key: "amount-key-0", amount: "1", items: [{ line_item_id: lineOf(order), quantity: 1 }] }, 400],
      [{ key: "amount-key-0", amount: "0" }, 400], [{ key: "amount-key-0", items: [{ line_item_id: "ordli_other", quantity: 1 }] }, 400], [{ key: "x", amount: "1" }, 400],
    ] as const) expect((await refusal(ask(body))).status).toBe(code);
    await Promise.all(Array.from({ length: 3 }, () => ask({ key: "amount-key-1", amount: "2.50" })));
    await until("the refund", async () => (await caseOf(id)).state === "resolved");
    expect([atStripe(intent), await owed(order)]).toEqual([[250], 0]);
  });

  it("gives a carrier's claim as a PDF, and notes it on the journey; not of another order's parcel", async () => {
    const { order, pack } = await sent();
    const { id } = await reported(order, { photos: [JPEG.toString("base64")] });
    expect(await claimOf(id, pack)).toMatch(/2 × .* scanned into it/);
    const { pack: other } = await sent();
    expect((await refusal(admin("GET", `/admin/doorstep/cases/${id}/carrier-claim/pdf?package_id=${other.id}`))).status).toBe(404);
    expect((await refusal(act(id, "carrier-claim", { package_id: other.id }))).status).toBe(404);
    await act(id, "carrier-claim", { package_id: pack.id, reference: "DHL-77" });
    await told(order, "carrier_claimed");
  });
});

describe("a claim at a carrier", () => {
  it("names what lies in that parcel alone, and no scan that may be of another", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 10 } }]);
    const order = await ordered(shop, goods, { buyer: stranger(), quantity: 3 });
    const [one, two] = await packedIn(admin, order, [1, 2]);
    const { id } = await reported(order, { reason: "not_received" });
    const [first, second] = [await claimOf(id, one!), await claimOf(id, two!)];
    expect([first.match(/\d × .* each/g), second.match(/\d × .* each/g)]).toEqual([[expect.stringMatching(/^1 × /)], [expect.stringMatching(/^2 × /)]]);
    expect(first + second).not.toContain("scanned into it");
  });
});

describe("the queue", () => {
  const second = async (): Promise<(path: string, body?: Json) => Promise<{ status: number; body: Json }>> => {
    const { api_key } = await admin("POST", "/admin/api-keys", { title: `Agent ${Math.random()}`, type: "secret" });
    const authorization = `Basic ${Buffer.from(`${(api_key as Json).token}:`).toString("base64")}`;
    return async (path, body = {}) => {
      const answer = await fetch(`${at.store.url}/admin/doorstep/${path}`, { method: "POST", headers: { authorization, "content-type": "application/json" }, body: JSON.stringify(body) });
      return { status: answer.status, body: (await answer.json()) as Json };
    };
  };
  const fresh = async (more: Json = {}) => { const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: stranger() }); return { order, ...(await reported(order, more)) }; };

  it("of two who take a case on at once one has it, and the other is told clearly; who has it alone may act", async () => {
    const { id } = await fresh();
    const other = await second();
    const mine = act(id, "claim").then(() => 200, (error: { status: number; body: Json }) => error.status);
    const theirs = await other(`cases/${id}/claim`);
    expect([await mine, theirs.status].sort()).toEqual([200, 409]);
    const [owns, loses] = theirs.status === 200 ? [other, async (path: string, body: Json = {}) => act(id, path.split("/").slice(2).join("/"), body).then(() => ({ status: 200, body: {} }), (e: { status: number; body: Json }) => e)] as const : [async (path: string, body: Json = {}) => ({ status: 200, body: await act(id, path.split("/").slice(2).join("/"), body) }), other] as const;
    for (const [what, body] of [["reply", { text: "Hi" }], ["resolve", { resolution: "answered" }], ["release", {}]] as const) {
      expect(await loses(`cases/${id}/${what}`, body)).toMatchObject({ status: 409, body: { code: "case_taken" } });
    }
    expect((await owns(`cases/${id}/reply`, { text: "Hello!" })).status).toBe(200);
    expect((await owns(`cases/${id}/release`)).status).toBe(200);
    expect((await caseOf(id)).owner_id).toBeNull();
  });

  it("has what staff open for who called: once for each key, in their own hands, on the shopper's page, with a mail or without", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: stranger() });
    const token = await tokenOf(order);
    const open = (key: string, more: Json = {}) => admin("POST", "/admin/doorstep/cases", { key, order_id: order.id, reason: "damaged", text: "Called: cracked", items: [{ line_item_id: lineOf(order), quantity: 1 }], ...more });
    const mails = async (kind: string) => ((await admin("GET", `/admin/doorstep/messages?order_id=${order.id}`)).messages as Json[]).filter((one) => one.kind === kind).length;
    const answers = await Promise.all(Array.from({ length: 3 }, () => open("phone-key-1")));
    const id = answers[0]!.case.id as string;
    expect(new Set(answers.map((one) => one.case.id))).toEqual(new Set([id]));
    expect(await caseOf(id)).toMatchObject({ opened_by: "shop", state: "open", owner_id: expect.any(String), items: [{ quantity: 1 }] });
    expect((await shop("GET", status(token), undefined, (await unlockOf(token)).header)).cases).toMatchObject([{ id, text: "Called: cracked", can_reply: true }]);
    await until("the mail", async () => (await mails("case_received")) === 1);
    const quiet = (await open("phone-key-2", { notify: false })).case.id as string;
    expect(quiet).not.toBe(id);
    await act(quiet, "reply", { text: "As I said: a new one comes." });
    await until("the answer's mail", async () => (await mails("case_answered")) === 1);
    expect(await mails("case_received")).toBe(1);
    expect((await refusal(open("phone-key-3", { order_id: "order_none" }))).status).toBe(404);
    expect((await refusal(open("phone-key-3", { items: [{ line_item_id: lineOf(order), quantity: 9 }] }))).status).toBe(400);
    expect((await refusal(open("short"))).status).toBe(400);
  });

  it("is in the order of what is due; what is assigned meanwhile is not assigned again", async () => {
    const { id } = await fresh();
    const { cases } = await admin("GET", "/admin/doorstep/cases?state[]=open&state[]=waiting&order=due_at&limit=100&owner_id=");
    const due = (cases as Json[]).map(({ due_at }) => Date.parse(due_at as string));
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect((cases as Json[]).find((one) => one.id === id)).toMatchObject({ owner_id: null, order: { display_id: expect.any(Number) } });
    await act(id, "assign", { user_id: "user_a", from: null });
    expect(await refusal(act(id, "assign", { user_id: "user_b", from: null }))).toMatchObject({ status: 409, body: { code: "case_taken" } });
    expect((await act(id, "assign", { user_id: "user_b", from: "user_a" })).owner_id).toBe("user_b");
  });

  it("a note is never the shopper's; an answer is, by mail and on the page, where they answer in turn", async () => {
    const { id, token, order } = await fresh();
    await act(id, "notes", { text: "Third time this week <hm>" });
    await act(id, "reply", { text: "Could you send a photo?" });
    expect(await caseOf(id)).toMatchObject({ state: "waiting", answer_due_at: null });
    expect(await (await page(token)).text()).not.toContain("Could you send a photo?");
    const html = await (await page(token, "", (await unlockOf(token)).cookie)).text();
    expect(html).toContain("Could you send a photo?");
    expect(html).not.toContain("Third time");
    expect(JSON.stringify(await shop("GET", status(token)))).not.toContain("Third time");
    expect((await page(token, `/cases/${id}/reply`, { method: "POST", body: new URLSearchParams({ text: "Here <it> is" }) })).status).toBe(303);
    expect(await caseOf(id)).toMatchObject({ state: "open", answer_due_at: expect.any(String) });
    await told(order, "case_replied");
    expect((await page(token, `/cases/${id}/reply`, { method: "POST", body: new URLSearchParams({ text: " " }) })).status).toBe(400);
  });

  it("what is solved is opened again by the shopper for some days, and then no more", async () => {
    const { id, token, order } = await fresh();
    await act(id, "resolve", { resolution: "answered", text: "All good now." });
    const [view] = (await shop("GET", status(token))).cases as Json[];
    expect(view).toMatchObject({ state: "resolved", can_reply: true });
    expect((await shop("POST", status(token, `/cases/${id}/replies`), { text: "It is not." })).case).toMatchObject({ state: "open" });
    await told(order, "case_reopened");
    await act(id, "resolve", { resolution: "answered", text: "Now it is." });
    await until("both endings on the journey", async () => (await kindsOf(admin, order)).filter((kind) => kind === "case_resolved").length === 2);
    await tamperWith(at.database, "update doorstep_case set resolved_at = now() - interval '15 days' where id = $1", id);
    expect(await refusal(shop("POST", status(token, `/cases/${id}/replies`), { text: "Still not." }))).toMatchObject({ status: 409, body: { code: "case_closed" } });
  });

  it("duplicates become one: what was said and sent is there, the other is over, and its mail is not sent", async () => {
    const { id, token, order } = await fresh({ text: "First" });
    const { id: twin } = await reported(order, { text: "Second", photos: [PNG.toString("base64")] });
    const stranger2 = await fresh();
    expect((await refusal(act(twin, "merge", { into: stranger2.id }))).status).toBe(400);
    const merged = await act(twin, "merge", { into: id });
    expect(merged).toMatchObject({ id, photos: [{}] });
    expect((merged.entries as Json[]).map(({ kind, text }) => [kind, text])).toEqual(expect.arrayContaining([["said", "Second"], ["merged", ""]]));
    expect(await caseOf(twin)).toMatchObject({ state: "resolved", resolution: "merged", merged_into: id });
    expect(((await shop("GET", status(token))).cases as Json[]).map((one) => one.id)).toEqual([id]);
    expect((await shop("POST", status(token, `/cases/${twin}/replies`), { text: "To the old address" }).catch(() => undefined))).toBeDefined();
    expect(JSON.stringify((await caseOf(id)).entries)).toContain("To the old address");
    await told(order, "case_merged");
    expect((await kindsOf(admin, order)).filter((kind) => kind === "case_resolved")).toEqual([]);
    expect((await refusal(act(twin, "merge", { into: id }))).status).toBe(409);
  });

  it("a macro is filled in from the case; what the case does not know keeps it from being sent", async () => {
    const { id, order } = await fresh();
    expect((await refusal(admin("POST", "/admin/doorstep/care-macros", { name: "Wrong", text: "{{secret}}" }))).body.message).toContain("{{secret}}");
    const { care_macro } = await admin("POST", "/admin/doorstep/care-macros", { name: "Sorry", text: "Dear {{customer_name}}, about {{order_number}}: track {{tracking_number}}." });
    const filled = await admin("GET", `/admin/doorstep/cases/${id}/macros/${care_macro.id}`);
    expect(filled).toEqual({ text: expect.stringContaining(`#${order.display_id}: track {{tracking_number}}`) as string, missing: ["tracking_number"] });
    expect((await refusal(act(id, "reply", { text: filled.text as string }))).body.message).toContain("tracking_number");
    await admin("POST", `/admin/doorstep/care-macros/${care_macro.id}`, { text: "Sorry, {{customer_name}}." });
    expect((await admin("GET", `/admin/doorstep/cases/${id}/macros/${care_macro.id}`)).missing).toEqual([]);
    await admin("DELETE", `/admin/doorstep/care-macros/${care_macro.id}`);
    expect((await refusal(admin("GET", `/admin/doorstep/cases/${id}/macros/${care_macro.id}`))).status).toBe(404);
  });
});

describe("satisfaction", () => {
  it("a tap in a mail changes nothing: a scanner that follows it has rated nothing; the button does", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: stranger() });
    await handedOver(admin, order);
    const token = await tokenOf(order);
    for (let n = 0; n < 3; n += 1) expect(await (await page(token, "?rating=1")).text()).toMatch(/<input[^>]*value="1"[^>]*checked|checked[^>]*value="1"/);
    expect((await shop("GET", status(token))).rating).toBeNull();
    expect((await page(token, "/rating", { method: "POST", body: new URLSearchParams({ score: "1" }) })).status).toBe(303);
    expect((await shop("GET", status(token))).rating).toMatchObject({ score: 1 });
  });

  it("is not asked, nor taken, before anything has left: that it came neither", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: stranger() });
    const token = await tokenOf(order);
    expect(await shop("GET", status(token))).toMatchObject({ actions: { rate: false } });
    expect(await (await page(token, "?rating=5")).text()).not.toContain('name="score"');
    expect(await refusal(shop("POST", status(token, "/rating"), { score: 5 }))).toMatchObject({ status: 409, body: { code: "not_sent" } });
    expect(await refusal(shop("POST", status(token, "/received"), {}))).toMatchObject({ status: 409, body: { code: "not_sent" } });
    for (const [form, fields] of [["rating", { score: "5" }], ["received", {}]] as const) {
      const answer = await page(token, `/${form}`, { method: "POST", body: new URLSearchParams(fields) });
      expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining("Nothing of this order has been sent yet")]);
    }
    await handedOver(admin, order);
    expect((await shop("POST", status(token, "/rating"), { score: 5 })).rating.score).toBe(5);
  });

  it("a low score is asked about, question by question; a better one is not", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: stranger() });
    await handedOver(admin, order);
    const token = await tokenOf(order);
    const answer = (question: string, given: string) => shop("POST", status(token, "/rating/answers"), { question, answer: given });
    expect((await refusal(answer("what", "delivery"))).status).toBe(404);
    await shop("POST", status(token, "/rating"), { score: 2 });
    expect((await shop("GET", status(token))).rating_question).toMatchObject({ id: "what" });
    expect((await refusal(answer("delivery", "late"))).status).toBe(400);
    expect((await refusal(answer("what", "constructor"))).status).toBe(400);
    expect((await answer("what", "delivery")).rating_question).toMatchObject({ id: "delivery" });
    expect(await (await page(token)).text()).toContain("It came late");
    expect((await page(token, "/rating/answers", { method: "POST", body: new URLSearchParams({ question: "delivery", answer: "late" }) })).status).toBe(303);
    expect((await shop("GET", status(token))).rating_question).toBeNull();
    await shop("POST", status(token, "/rating"), { score: 5 });
    expect((await shop("GET", status(token))).rating_question).toBeNull();
  });

  it("a low score opens what was solved again, once it is solved no more than two weeks", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { buyer: stranger() });
    await handedOver(admin, order);
    const { id, token } = await reported(order);
    await act(id, "resolve", { resolution: "answered" });
    await shop("POST", status(token, "/rating"), { score: 3 });
    expect((await caseOf(id)).state).toBe("resolved");
    await shop("POST", status(token, "/rating"), { score: 2 });
    expect((await caseOf(id)).state).toBe("open");
    await told(order, "case_reopened");
  });

  const countedOf = async ({ sku }: { sku: string }): Promise<Json | undefined> => ((await admin("GET", "/admin/doorstep/satisfaction")).satisfaction.product as Json[]).find(({ label }) => label === sku);

  it("is counted as asked for by the mail that asks, though nobody answers", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 5 } }]);
    const order = await ordered(shop, goods, { buyer: stranger() });
    await handedOver(admin, order);
    expect(await until("the question to be counted", async () => { const row = await countedOf(goods); return row?.asked === 1 && row; })).toMatchObject({ answered: 0, response_rate: 0 });
  });

  it("is counted by what it was about: one row for each, whatever is told how often", async () => {
    const goods = await makeGoods(admin, [{ stock: { Hamburg: 10 } }]);
    for (const score of [5, 2]) {
      const order = await ordered(shop, goods, { buyer: stranger() });
      await handedOver(admin, order);
      const token = await tokenOf(order);
      for (const given of [1, score, score]) await shop("POST", status(token, "/rating"), { score: given });
    }
    expect(await until("both ratings", async () => { const row = await countedOf(goods); return row?.answered === 2 && row.average === 3.5 && row.asked === 2 && row; })).toMatchObject({ satisfied: 1, csat: 0.5, response_rate: 1 });
    // Analytics know a rating at once, also of an order before these that is still to be followed.
    await until("both to count alike", async () => {
      const { satisfaction: { from, to, total } } = await admin("GET", "/admin/doorstep/satisfaction");
      const { csat } = (await admin("GET", `/admin/doorstep/analytics?from=${from}&to=${to}`)).analytics as Json;
      return total.answered === csat.ratings && total.satisfied === csat.satisfied && total.average === csat.average;
    });
    const { text } = await admin("GET", "/admin/doorstep/satisfaction/csv");
    expect(text).toContain(`product,`);
    expect(text).toContain(goods.sku);
    expect((await refusal(admin("GET", "/admin/doorstep/satisfaction?from=2026-13-40"))).status).toBe(400);
    expect((await refusal(admin("GET", "/admin/doorstep/satisfaction?from=2026-02-02&to=2026-01-01"))).status).toBe(400);
  });
});

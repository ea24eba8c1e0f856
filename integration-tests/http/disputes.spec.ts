import { carrierScans } from "../../demo/walk/road";
import type { Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { pickPackLabel, pickUp } from "../../demo/walk/warehouse";
import { told, type World } from "../../demo/walk/world";
import { refusal } from "../setup/shop";
import { atStripe } from "../setup/at-stripe";
import { paidByCard, plannedByCard } from "../setup/paid-by-card";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { until } from "../setup/until";

jest.setTimeout(180_000);

const at = shopWithDoubles({ DOORSTEP_CAPTURE: JSON.stringify({ reconcileAfterSeconds: 1 }) });
const { admin, shop } = at;
let world: World;
beforeAll(() => {
  world = { url: at.store.url, staff: admin, shop, doubles: at.doubles, real: new Set(), say: () => undefined, promises: [] };
});

type Paid = { order: Json; charge: string };
async function paid(): Promise<Paid> {
  const { order, intent } = await paidByCard(at);
  return { order, charge: chargeOf(intent) };
}
async function captured(): Promise<Paid> {
  const { order, intent } = await plannedByCard(at);
  await admin("POST", `/admin/doorstep/orders/${order.id}/captures`, {});
  return { order, charge: chargeOf(intent) };
}
const chargeOf = (intent: string): string => at.doubles.stripe.store.intents.get(intent).latest_charge as string;
const atBank = (path: string, body: Parameters<typeof atStripe>[2] = {}): Promise<Json> => atStripe(at, `_double/${path}`, body);
const casesOf = async (order: Json): Promise<Json[]> => (await admin("GET", `/admin/doorstep/cases?order_id=${order.id}`)).cases as Json[];
const caseIs = (order: Json, state: string, reason = "payment_disputed"): Promise<Json> =>
  until(`a case ${state}`, async () => (await casesOf(order)).find((one) => one.reason === reason && one.state === state));
const disputesOf = async (order: Json): Promise<Json[]> => (await admin("GET", `/admin/doorstep/disputes?order_id=${order.id}`)).disputes as Json[];
const journeyOf = async (order: Json): Promise<Json> => (await admin("GET", `/admin/doorstep/orders/${order.id}/journey`)).journey as Json;
const kinds = async (order: Json): Promise<string[]> => ((await journeyOf(order)).entries as Json[]).map(({ kind }) => kind as string);
const answer = (id: unknown, body: Json = {}): Promise<Json> => admin("POST", `/admin/doorstep/disputes/${id}/evidence`, body);

it("a dispute is one case, however often it is told: due when the bank says, answered once, and over with the bank's word", async () => {
  const { order, charge } = await captured();
  const dispute = await atBank(`charges/${charge}/dispute`, { reason: "product_not_received" });
  const due = new Date((dispute.evidence_details.due_by as number) * 1000).toISOString();
  expect(await caseIs(order, "open")).toMatchObject({ opened_by: "bank", about: dispute.id, answer_by: due, text: "product_not_received" });
  for (const event of at.doubles.stripe.store.events.all().filter(({ type }) => type.startsWith("charge.dispute"))) await atBank(`events/${event.id}/resend`);
  const deadline = await until("the deadline", async () => ((await journeyOf(order)).deadlines as Json[]).find(({ awaits }) => awaits === "dispute_answer"));
  expect(deadline).toMatchObject({ state: "open", due_at: due, subject: dispute.id });

  const [known] = await disputesOf(order);
  expect(known).toMatchObject({ reference: dispute.id, kind: "dispute", state: "needs_response", currency_code: "eur", amount: (dispute.amount as number) / 100 });
  const answers = await Promise.allSettled(Array.from({ length: 3 }, () => answer(known!.id, { words: "It was delivered." })));
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(at.doubles.stripe.store.disputes.get(dispute.id as string)).toMatchObject({
    status: "under_review", evidence_details: { submission_count: 1 },
    evidence: { customer_email_address: BUYERS.anna.email, uncategorized_text: expect.stringMatching(/^It was delivered\.\n\nORDER\nOrder #/) },
  });
  await caseIs(order, "waiting");
  expect((await refusal(answer(known!.id))).status).toBe(409);

  await atBank(`disputes/${dispute.id}/decide`, { outcome: "won" });
  expect(await caseIs(order, "resolved")).toMatchObject({ resolution: "won" });
  expect(await casesOf(order)).toHaveLength(1);
  expect((await kinds(order)).filter((kind) => /disput/.test(kind))).toEqual(["payment_disputed", "dispute_answered", "dispute_won"]);
  expect(((await journeyOf(order)).deadlines as Json[]).find(({ awaits }) => awaits === "dispute_answer")).toMatchObject({ state: "met" });
});

it("an inquiry that becomes a dispute asks for evidence again, and its case is open again", async () => {
  const { order, charge } = await captured();
  const inquiry = await atBank(`charges/${charge}/dispute`, { inquiry: true });
  await caseIs(order, "open");
  const [known] = await disputesOf(order);
  expect(known).toMatchObject({ kind: "inquiry" });
  await answer(known!.id);
  await caseIs(order, "waiting");
  await atBank(`disputes/${inquiry.id}/decide`, { outcome: "escalated" });
  await caseIs(order, "open");
  expect(await disputesOf(order)).toMatchObject([{ id: known!.id, kind: "dispute", state: "needs_response", answered_at: null }]);
  await answer(known!.id, { words: "Once more." });
  expect(at.doubles.stripe.store.disputes.get(inquiry.id as string).evidence_details.submission_count).toBe(2);
  await atBank(`disputes/${inquiry.id}/decide`, { outcome: "lost" });
  expect(await caseIs(order, "resolved")).toMatchObject({ resolution: "lost" });
});

it("a warning of fraud is a case of its own, which takes no evidence and ends when nothing can come of it; the shopper hears of neither", async () => {
  const { order, charge } = await captured();
  await atBank(`charges/${charge}/early_fraud_warning`);
  const warning = await caseIs(order, "open", "fraud_warning");
  const [known] = await disputesOf(order);
  expect(known).toMatchObject({ kind: "warning", amount: null, evidence_due_at: null });
  expect((await refusal(answer(known!.id))).body.message).toContain("takes no evidence");
  expect((await refusal(admin("POST", `/admin/doorstep/cases/${warning.id}/reply`, { text: "Hello" }))).status).toBe(409);
  await atBank(`charges/${charge}/dispute`);
  await caseIs(order, "resolved", "fraud_warning");
  await caseIs(order, "open");
  const token = ((await journeyOf(order)).order_url as string).split("/").pop();
  expect((await shop("GET", `/store/order-status/${token}`)).cases).toEqual([]);
  const { messages } = await admin("GET", `/admin/doorstep/messages?order_id=${order.id}&limit=100`);
  expect((messages as Json[]).map(({ kind }) => kind)).not.toContain("case_received");
});

it("evidence whose answer was lost on the way is handed in once, and what never got through is sent again by itself, as it was", async () => {
  const { order, charge } = await captured();
  const lost = await atBank(`charges/${charge}/dispute`, { amount: 100 });
  const unsent = await atBank(`charges/${charge}/dispute`, { amount: 200 });
  const [first, second] = await until("both disputes", async () => {
    const known = await disputesOf(order);
    return known.length === 2 && [lost, unsent].map(({ id }) => known.find(({ reference }) => reference === id)!);
  });
  at.doubles.stripe.faults.add({ kind: "done_but_cut", match: `POST /v1/disputes/${lost.id}`, times: 10 });
  expect((await refusal(answer(first!.id))).status).toBe(500);
  at.doubles.stripe.faults.clear();
  at.doubles.stripe.faults.add({ kind: "server_error", match: `POST /v1/disputes/${unsent.id}`, times: 1000 });
  expect((await refusal(answer(second!.id, { words: "The first words." }))).status).toBe(500);
  expect((await refusal(answer(second!.id, { words: "Other words." }))).body.message).toContain("on its way");
  // Not before: a quarter of a minute after it was decided on it is sent again.
  at.doubles.stripe.faults.clear();
  await until("both to be answered", async () => (await disputesOf(order)).every(({ state }) => state === "under_review"));
  for (const { id } of [lost, unsent]) expect(at.doubles.stripe.store.disputes.get(id as string).evidence_details.submission_count).toBe(1);
  expect(at.doubles.stripe.store.disputes.get(unsent.id as string).evidence.uncategorized_text).toMatch(/^The first words\./);
});

it("the evidence tells all that the store knows: order, payment, every scan, mails, the shopper's own word, and what was said", async () => {
  const { order } = await paid();
  const id = order.id as string;
  await pickUp(world, id, await pickPackLabel(world, id));
  const [shipment] = (await admin("GET", `/admin/doorstep/shipments?order_id=${id}`)).shipments as Json[];
  await until("the tracker", async () => ((await admin("GET", `/admin/doorstep/trackers?order_id=${id}`)).trackers as Json[]).length > 0);
  await carrierScans(world, shipment!.tracking_number as string, { status: "delivered", message: "Left with the neighbour", city: "Berlin" });
  await told(world, id, "delivered");
  await until("the capture", async () => (await admin("GET", `/admin/doorstep/captures?order_id=${id}&state=captured`)).count === 1);
  const token = ((await journeyOf(order)).order_url as string).split("/").pop();
  await shop("POST", `/store/order-status/${token}/received`, {});
  await shop("POST", `/store/order-status/${token}/cases`, { reason: "damaged", text: "One handle is loose" });
  await until("a mail that arrived", async () => ((await admin("GET", `/admin/doorstep/messages?order_id=${id}`)).messages as Json[]).some(({ sent_at }) => sent_at));

  const { evidence } = await admin("GET", `/admin/doorstep/orders/${id}/evidence`);
  expect(evidence).toMatchObject({
    order: { number: String(order.display_id), email: BUYERS.anna.email, total: expect.stringMatching(/^\d+\.\d\d EUR$/), shipping_address: expect.arrayContaining(["DE"]) },
    payments: [{ reference: expect.stringMatching(/^pi_/), charge: expect.stringMatching(/^ch_/), captures: [{ amount: expect.stringContaining("EUR") }] }],
    checks: { risk: "normal", cvc: expect.any(String) },
    packages: [{ tracking_number: shipment!.tracking_number, delivered_at: expect.any(String), scans: expect.arrayContaining([expect.objectContaining({ status: "delivered", message: "Left with the neighbour" })]) }],
    received_at: expect.any(String),
    cases: [{ reason: "damaged", text: "One handle is loose" }],
  });
  expect(evidence.checks).not.toHaveProperty("fingerprint");
  expect((evidence.messages as Json[]).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["order_confirmed"]));
  const pdf = await admin("GET", `/admin/doorstep/orders/${id}/evidence/pdf`);
  expect(String(pdf.text)).toMatch(/^%PDF-/);
});

it("is told to staff alone, and says what is wrong", async () => {
  for (const path of ["disputes", "orders/order_none/evidence", "orders/order_none/evidence/pdf"]) expect((await fetch(`${at.store.url}/admin/doorstep/${path}`)).status).toBe(401);
  for (const path of ["orders/order_none/evidence", "orders/order_none/evidence/pdf"]) expect((await refusal(admin("GET", `/admin/doorstep/${path}`))).status).toBe(404);
  expect((await refusal(answer("dsdp_none"))).status).toBe(404);
  const wrong = await refusal(answer("dsdp_none", { words: "x".repeat(5001) }));
  expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining("words")]);
});

import { Visit } from "../../demo/walk/order-page";
import { storefrontKey, type Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { PNG } from "../../src/shared/picture/__tests__/samples";
import { floorCall, pickerAt, type Floor } from "../setup/floor";
import { ownVisit, tokenOf } from "../setup/order-page";
import { packed, workOrderOf } from "../setup/packed";
import { routesOfPlugin, type Route } from "../setup/routes";
import { ordered } from "../setup/shop";
import { shopWithDoubles } from "../setup/shop-with-doubles";
import { rowsOf } from "../setup/sql";
import { locationId, makeGoods } from "../setup/stock-shop";
import { event, send, TRACKING_CARRIERS, webhookOf } from "../setup/tracking";
import { until } from "../setup/until";

jest.setTimeout(240_000);

const at = shopWithDoubles({ DOORSTEP_CARRIERS: JSON.stringify(TRACKING_CARRIERS) });
const { admin, shop } = at;

/** All that belongs to one shopper's order, each by the name of the parameter that takes its id. */
type Belongings = { order: Json; visit: Visit; token: string; unlock: Record<string, string>; line: string; ids: Record<string, string> };
const PERSONAL = ["Okafor", "417 Montgomery", "94104", "4155550134"];
const ELM = { first_name: "Eve", last_name: "Elm", address_1: "9 Elm Street", city: "San Francisco", province: "CA", postal_code: "94107" };
const under = (prefix: string): Route[] => routesOfPlugin().filter(({ path }) => path.startsWith(prefix));

let mine: Belongings;
let theirs: Belongings;
let key: Record<string, string>;
beforeAll(async () => {
  key = await storefrontKey(admin);
  mine = await deliveredTo({ ...BUYERS.tom, email: "mine@example.com" });
  theirs = await deliveredTo({ ...BUYERS.tom, email: "theirs@example.com" });
});

/** An order that arrived, of which one piece comes back and of which a case with a photo is open. */
async function deliveredTo(buyer: typeof BUYERS.tom): Promise<Belongings> {
  const order = await ordered(shop, await makeGoods(admin, [{ stock: { Reno: 5 } }]), { buyer, quantity: 3 });
  const line = order.items[0].id as string;
  const pack = await packed(admin, order);
  const { shipment } = await admin("POST", `/admin/doorstep/packages/${pack.id}/label`, { adapter: "simulator", return_label: true });
  await send(at.store.url, webhookOf(shipment.tracking_number as string, [event(50, "in_transit"), event(5, "delivered")]));
  const visit = await ownVisit(admin, order, buyer);
  const token = tokenOf(visit.page);
  const { unlock } = await shop("POST", `/store/order-status/${token}/unlock`, { code: buyer.address.postal_code });
  const carried = { "x-doorstep-unlock": unlock as string };
  await until("its arrival", async () => ((await shop("GET", `/store/order-status/${token}`, undefined, carried)).actions as Json).returns.items.length > 0);
  await until("core to hear of it", async () => (await rowsOf(at.database, "select 1 from fulfillment f join order_fulfillment o on o.fulfillment_id = f.id where o.order_id = $1 and f.delivered_at is not null", order.id)).length > 0);
  await shop("POST", `/store/order-status/${token}/returns`, { items: [{ line_item_id: line, quantity: 1 }] }, { ...carried, "idempotency-key": "one" });
  const { case: report } = await shop("POST", `/store/order-status/${token}/cases`, { reason: "damaged", text: "Cracked", items: [{ line_item_id: line, quantity: 1 }], photos: [PNG.toString("base64")] }, carried);
  const [[returned], [photo]] = await Promise.all([
    rowsOf<{ id: string }>(at.database, `select id from "return" where order_id = $1`, order.id), rowsOf<{ id: string }>(at.database, "select id from doorstep_case_photo where case_id = $1", report.id),
  ]);
  return { order, visit, token, unlock: carried, line, ids: { package: pack.id, return: returned!.id, case: report.id, photo: photo!.id } };
}

/** Waits until nothing more comes of what was done: no work is due, and no mail is told of. */
const settled = (): Promise<unknown> => until("all to be done", async () => {
  const isAtWork = async () => (await rowsOf(at.database, `select 1 from doorstep_jobs.job where name <> 'doorstep_dead'
    and (state in ('active', 'retry') or (state = 'created' and start_after < now() + interval '5 seconds'))`)).length > 0;
  if (await isAtWork()) return false;
  await at.doubles.sendgrid.webhooks.settled();
  return !(await isAtWork());
});

/** What is kept of an order, in whatever table; but for when it was looked at last, and by whom it is held just now. */
async function keptOf({ order }: Belongings): Promise<Json[]> {
  const tables = await rowsOf<{ name: string }>(at.database, `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'order_id' and table_name not like '%deadline%' order by 1`);
  const kept: Json[] = [];
  for (const { name } of tables) kept.push(...(await rowsOf<Json>(at.database, `select '${name}' as of, (to_jsonb(t) - '{updated_at,followed_at,read_at,busy_until}'::text[])::text as row from "${name}" t where order_id = $1 order by 2`, order.id)));
  return kept;
}

/** What would do something, if the things it names were the caller's own. */
const bodyFor = (last: string, { line }: Belongings, byForm: boolean): Json => ({
  cases: byForm ? { reason: "damaged", text: "Mine?", [`items[${line}]`]: "1" } : { reason: "damaged", text: "Mine?", items: [{ line_item_id: line, quantity: 1 }] },
  reply: { text: "Mine?" }, replies: { text: "Mine?" },
  return: { [`items[${line}]`]: "1" }, returns: { items: [{ line_item_id: line, quantity: 1 }] },
  address: ELM, wishes: { instructions: "Mine?" }, "delivery-instructions": { instructions: "Mine?" },
  unlock: { code: "10435" }, rating: { score: "1" }, answers: { score: "1", answers: {} },
} as Record<string, Json>)[last] ?? {};

const isForm = ({ path }: Route): boolean => path.startsWith("/doorstep");
const filled = ({ path }: Route, token: string, { ids }: Belongings): string => path.replace(":token", token).replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `no id for ${name}`);
const lastOf = ({ path }: Route): string => path.split("/").filter((part) => !part.startsWith(":")).at(-1)!;

async function ask(route: Route, path: string, body: Json, headers: Record<string, string>): Promise<{ status: number; text: string; location: string }> {
  const response = await fetch(`${at.store.url}${path}`, {
    method: route.method, redirect: "manual", headers: { ...key, ...headers, ...(isForm(route) ? {} : { "content-type": "application/json" }) },
    body: route.method === "GET" ? undefined : isForm(route) ? new URLSearchParams(body as Record<string, string>) : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text(), location: response.headers.get("location") ?? "" };
}

const pages = [...under("/doorstep/orders/:token"), ...under("/store/order-status/:token")];
const withIds = pages.filter(({ path }) => /:token.*:/.test(path));

it("the walk has an id of the other's for each parameter that there is", () => {
  expect(withIds.length).toBeGreaterThan(4);
  for (const route of pages) expect(filled(route, "t", theirs)).not.toContain("no id");
});

/** Routes that take the id of something that belongs to an order, in their path or their body. */
const naming = [...withIds, ...pages.filter((one) => ["cases", "return", "returns"].includes(lastOf(one)))];
/** Asks for what is theirs on the page of somebody's own order. */
async function as({ visit, token, unlock }: Belongings, route: Route) {
  const body = { ...bodyFor(lastOf(route), theirs, isForm(route)), ...(isForm(route) && { _form: await visit.proof() }) };
  return ask(route, filled(route, token, theirs), body, { cookie: visit.cookie, ...unlock });
}

describe("whoever opened their own order", () => {
  it("gets nothing of another's by its ids, and changes nothing of it", async () => {
    await settled();
    const before = await keptOf(theirs);
    expect(before.length).toBeGreaterThan(20);
    const ways: Json[] = [];
    for (const route of naming) {
      const { status, text } = await as(mine, route);
      if (![400, 403, 404, 409].includes(status) || text.includes(theirs.order.email)) ways.push({ route: `${route.method} ${route.path}`, status, text: text.slice(0, 200) });
    }
    expect(ways).toEqual([]);
    await settled();
    expect(await keptOf(theirs)).toEqual(before);
  });

  it("does not unlock another's link with it: nothing personal is told there, and what is the owner's alone stays as it is", async () => {
    await settled();
    const before = await keptOf(theirs);
    const free = ["received", "rating", "answers", "cases", "reply", "replies", "unlock", "payment"];
    const ways: Json[] = [];
    for (const route of pages.filter((one) => !free.includes(lastOf(one)))) {
      const body = { ...bodyFor(lastOf(route), theirs, isForm(route)), ...(isForm(route) && { _form: await new Visit(theirs.visit.page).proof() }) };
      const { status, text, location } = await ask(route, filled(route, theirs.token, theirs), body, { cookie: mine.visit.cookie, ...mine.unlock });
      const isRefused = status === 403 || (status === 303 && location.endsWith("#unlock")) || (status === 200 && route.method === "GET");
      if (!isRefused || [...PERSONAL, theirs.order.email as string].some((word) => text.includes(word))) ways.push({ route: `${route.method} ${route.path}`, status, text: text.slice(0, 200) });
    }
    expect(ways).toEqual([]);
    await settled();
    expect(await keptOf(theirs)).toEqual(before);
  });
});

it("what was refused to others is given to its owner", async () => {
  const refused: Json[] = [];
  for (const route of naming) {
    const { status, text } = await as(theirs, route);
    if (status >= 400) refused.push({ route: `${route.method} ${route.path}`, status, text: text.slice(0, 200) });
  }
  expect(refused).toEqual([]);
});

describe("a picker", () => {
  it("gets nothing of another location's work by its ids, and changes nothing of it", async () => {
    const order = await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }]), { quantity: 2 });
    const work = await workOrderOf(admin, order, "ready");
    const packedAway = await packed(admin, await ordered(shop, await makeGoods(admin, [{ stock: { Hamburg: 5 } }])));
    const { wave } = await admin("POST", "/admin/doorstep/waves", { location_id: await locationId(admin, "Hamburg"), name: "Theirs", kind: "batch", work_order_ids: [work.id] });
    const [task] = await rowsOf<{ id: string }>(at.database, `insert into doorstep_warehouse_task (id, kind, location_id, inventory_item_id, title, reason)
      values ('dstask_other', 'recount', $1, $2, 'Theirs', 'short_pick') returning id`, await locationId(admin, "Hamburg"), work.lines[0].inventory_item_id);
    const ids: Record<string, string> = { "work-orders": work.id, packages: packedAway.id, waves: wave.id, tasks: task!.id };
    const floor: Floor = await pickerAt(at.store.url, admin, await locationId(admin, "Reno"));
    const raw = floorCall(at.store.url, floor.cookie);
    const seen = async () => [(await admin("GET", `/admin/doorstep/work-orders/${work.id}`)).work_order, await rowsOf(at.database, "select * from doorstep_package where id = $1", packedAway.id), await rowsOf(at.database, "select * from doorstep_warehouse_task where id = $1", task!.id)];
    const before = await seen();
    const line = work.lines[0] as Json;
    const bodies: Record<string, Json> = {
      scans: { scan_id: "theirs", barcode: line.sku, quantity: 1 }, "short-pick": { line_id: line.id, quantity: 1, reason: "empty" }, packages: { scans: [{ scan_id: "p", barcode: line.sku, quantity: 1 }], weight_grams: 500 },
      "hand-over": { to: floor.cookie }, "take-over": { from: "somebody" }, done: { counted_quantity: 0 }, photo: { photo_id: "p1", content: PNG.toString("base64") }, sort: { scan_id: "s", barcode: line.sku, quantity: 1 },
    };
    const ways: Json[] = [];
    const routes = under("/doorstep/floor/api").filter(({ path }) => path.includes(":id"));
    expect(routes.length).toBeGreaterThan(12);
    for (const route of routes) {
      const path = route.path.replace("/doorstep/floor", "").replace(":id", ids[route.path.split("/")[4]!]!);
      const answer = await raw(route.method, path, route.method === "GET" ? undefined : bodies[lastOf(route)] ?? {});
      const text = await answer.text();
      if (![400, 403, 404].includes(answer.status) || text.includes(line.title)) ways.push({ route: `${route.method} ${route.path}`, status: answer.status, text: text.slice(0, 200) });
    }
    expect(ways).toEqual([]);
    expect(await seen()).toEqual(before);
  });
});

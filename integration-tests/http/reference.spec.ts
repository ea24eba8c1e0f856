import { SendGridDouble } from "../../demo/doubles/sendgrid";
import { HttpError, type Json } from "../../demo/walk/shop-client";
import { BUYERS } from "../../demo/walk/shopper";
import { TRACKING_CARRIERS, event, labelled, send, webhookOf } from "../setup/tracking";
import { asDocumentedToTheField } from "../setup/reference";
import { routesOfPlugin, type Route } from "../setup/routes";
import { openShop, type Shop } from "../setup/shop";
import { until } from "../setup/until";

jest.setTimeout(180_000);

/** A parcel that arrived: most lists have something to show. Every answer is checked to the field. */
const sendgrid = new SendGridDouble();
let at: Shop;
let order: Json;
beforeAll(async () => {
  at = await openShop({ DOORSTEP_CARRIERS: JSON.stringify(TRACKING_CARRIERS), SENDGRID_API_BASE_URL: await sendgrid.listen(), SENDGRID_WEBHOOK_KEY: sendgrid.publicKey });
  at = { ...at, admin: asDocumentedToTheField(at.admin), shop: asDocumentedToTheField(at.shop) };
  const parcel = await labelled(at.admin, at.shop);
  ({ order } = parcel);
  await send(at.store.url, webhookOf(parcel.number, [event(90, "in_transit"), event(10, "delivered")]));
  await until("a delivered parcel", async () => (await at.admin("GET", `/admin/doorstep/trackers/${parcel.trackerId}`)).tracker.status === "delivered");
  // What comes of it in the background too: else some lists are empty, and some are filled, while they are asked for.
  const counted = async (list: string): Promise<number> => (await at.admin("GET", `/admin/doorstep/${list}`)).count as number;
  await until("its payment to be taken, and mails to be written", async () => (await counted("captures?state=captured")) > 0 && (await counted("messages")) > 0);
});
afterAll(async () => {
  await at?.store.stop();
  await sendgrid.close();
});

const reads = routesOfPlugin().filter(({ method, path }) => method === "GET" && path.startsWith("/admin/doorstep") && !/\/(csv|pdf|photo|document|documents\/.*)$/.test(path));
const GIVEN: Record<string, string> = { "/admin/doorstep/delivery-locations": "location_id", "/admin/doorstep/source-locations": "location_id" };
/** Where ids are that no list of ours gives. */
const LISTS: Record<string, string> = { "/admin/doorstep/customers": "/admin/customers" };

/** The path with ids of what is there; nothing where there is none yet. */
async function there({ path }: Route): Promise<string | undefined> {
  if (path.includes("templates/:kind")) return "/admin/doorstep/templates/order_confirmed/en";
  if (path.includes("/orders/:id")) return path.replace(":id", order.id as string);
  const [list = "", parameter] = path.split("/:");
  if (!parameter) return path;
  const rows = Object.values(await at.admin("GET", `${LISTS[list] ?? list}?limit=1`)).find(Array.isArray) as Json[] | undefined;
  const id = rows?.[0]?.[GIVEN[list] ?? (parameter.startsWith("inventory_item_id") ? "inventory_item_id" : "id")] as string | undefined;
  return id && path.replace(/:\w+/, id);
}

/** What the order's state does not allow is refused in words, as the reference says too. */
const isRefusal = (error: unknown): boolean => error instanceof HttpError && error.status === 409 && typeof error.body.code === "string";

it("answers every question of the dashboard as the reference says", async () => {
  const wrong: string[] = [];
  const unasked = new Set<string>();
  for (const route of reads) {
    const path = await there(route).catch((error: Error) => wrong.push(error.message) && undefined);
    if (!path) unasked.add(route.path.split("/:")[0]!);
    else await at.admin("GET", path).catch((error: Error) => isRefusal(error) || wrong.push(error.message));
  }
  expect(wrong).toEqual([]);
  // What this order has none of; other suites ask for these, through the same check.
  expect([...unasked]).toEqual(["cases", "payouts", "waves"].map((list) => `/admin/doorstep/${list}`));
});

it("answers the shopper as the reference says", async () => {
  const token = await until("the mail with the order's link", async () => /\/doorstep\/orders\/([\w-]+\.[\w-]+)/.exec(sendgrid.mailbox.to(BUYERS.tom.email)[0]?.text ?? "")?.[1]);
  expect(await at.shop("GET", `/store/order-status/${token}`)).toMatchObject({ order: { id: order.id } });
  await at.shop("POST", `/store/order-status/${token}/rating`, { score: 5 });
});

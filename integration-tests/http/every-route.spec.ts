import { BUYERS } from "../../demo/walk/shopper";
import { storefrontKey, type Json } from "../../demo/walk/shop-client";
import { accountOf } from "../setup/account";
import { pickerAt } from "../setup/floor";
import { pathOfNothing, routesOfPlugin, type Route } from "../setup/routes";
import { openShop, type Shop } from "../setup/shop";

/** Who calls, by what they carry. `staff` has an admin's login, `picker` a floor session, `shopper` a customer's login. */
const ROLES = ["nobody", "shopper", "picker", "staff"] as const;
type Role = (typeof ROLES)[number];
type Answer = { status: number; body: string };

const routes = routesOfPlugin();
const under = (prefix: string): Route[] => routes.filter(({ path }) => path.startsWith(prefix));
/** The floor's sign-in and what its page is made of. */
const FLOOR_DOOR = ["/doorstep/floor", "/doorstep/floor/session", "/doorstep/floor/worker.js", "/doorstep/floor/zxing.js"];

let at: Shop;
const carried = {} as Record<Role, Record<string, string>>;
beforeAll(async () => {
  at = await openShop();
  const { stock_locations } = await at.admin("GET", "/admin/stock-locations?limit=1");
  const { cookie } = await pickerAt(at.store.url, at.admin, ((stock_locations as Json[])[0] as Json).id as string);
  const key = await storefrontKey(at.admin);
  carried.nobody = key;
  carried.shopper = { ...key, ...(await accountOf(at.shop, BUYERS.anna)) };
  carried.picker = { ...key, cookie, "x-doorstep-floor": "1" };
  carried.staff = { ...key, authorization: await staffToken() };
});
afterAll(() => at?.store.stop());

async function staffToken(): Promise<string> {
  const { api_key } = await at.admin("POST", "/admin/api-keys", { title: "Every route", type: "secret" });
  return `Basic ${Buffer.from(`${(api_key as Json).token}:`).toString("base64")}`;
}

async function ask(role: Role, route: Route, body: unknown = {}): Promise<Answer> {
  const response = await fetch(`${at.store.url}${pathOfNothing(route)}`, {
    method: route.method, redirect: "manual", headers: { "content-type": "application/json", ...carried[role] },
    body: route.method === "GET" ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.text()).slice(0, 300) };
}

/** Asks all of them, and gives what was answered otherwise than it should be. */
async function wrong(role: Role, all: readonly Route[], right: (status: number) => boolean, body?: unknown): Promise<string[]> {
  const told: string[] = [];
  for (const route of all) {
    const { status, body: answer } = await ask(role, route, body);
    if (!right(status)) told.push(`${role}: ${route.method} ${route.path} answered ${status}: ${answer}`);
  }
  return told;
}

it("finds the routes of the plugin", () => {
  expect(routes.length).toBeGreaterThan(120);
  expect(routes).toContainEqual(expect.objectContaining({ method: "POST", path: "/admin/doorstep/work-orders/:id/scans" }));
});

it.each(["nobody", "shopper", "picker"] as const)("tells %s nothing of the dashboard's", async (role) => {
  expect(await wrong(role, under("/admin"), (status) => status === 401)).toEqual([]);
});

it.each(["nobody", "shopper", "staff"] as const)("lets %s not onto the floor", async (role) => {
  const inside = under("/doorstep/floor").filter(({ path }) => !FLOOR_DOOR.includes(path));
  expect(await wrong(role, inside, (status) => status === 401 || status === 403)).toEqual([]);
});

it("believes no webhook without its signature", async () => {
  expect(await wrong("staff", under("/hooks"), (status) => status === 401 || status === 404)).toEqual([]);
});

it.each(ROLES)("opens no order to %s who guesses its link, and no cart", async (role) => {
  const theirs = [...under("/doorstep/orders"), ...under("/store")].filter(({ path }) => path.includes(":"));
  expect(await wrong(role, theirs, (status) => [400, 404].includes(status))).toEqual([]);
});

/** What nobody has thought of is refused in words, and breaks nothing. */
describe.each([
  ["nothing", {}], ["an unknown field", { __proto__x: 1 }], ["wrong types", { id: { a: 1 }, quantity: "many", amount: [], items: "x", name: 7 }], ["a list", [1, 2, 3]], ["no object", "x"],
])("given %s", (_, body) => {
  it.each([["staff", "/admin"], ["picker", "/doorstep/floor/api"], ["shopper", "/store"], ["nobody", "/doorstep/orders"]] as const)("%s is never answered with an error of ours", async (role, prefix) => {
    expect(await wrong(role, under(prefix), (status) => status < 500, body)).toEqual([]);
  });
});

import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDoubles, type Doubles } from "../../demo/doubles/start";
import { administer, createDatabase, freePort } from "../../demo/postgres/embedded";
import { ADMIN } from "../../demo/shop/places";
import { medusa, startStore, type StoreProcess } from "../../demo/store/process";
import { adminOf, shopperOf, type Json } from "../../demo/walk/shop-client";
import { buy, BUYERS, fillCart, startPayment } from "../../demo/walk/shopper";
import { until } from "../setup/until";
import { makeCleanApp } from "./clean-app";
import { dashboardCode } from "./dashboard";
import { packagesAskedFor } from "./imports";
import { run } from "./run";
import { stockShop } from "./stock-shop";
import { packPlugin, type Tarball } from "./tarball";

jest.setTimeout(900_000);

const ROOMS = ["carrier", "customer-care", "delivery", "lifecycle-email", "order-journey", "payment-capture", "reservation", "warehouse"];
const SRC = ".medusa/server/src/";
const database = `doorstep_package_${randomBytes(4).toString("hex")}`;
const server = { url: (name: string) => `${process.env.DOORSTEP_TEST_POSTGRES}${name}` };

let folder: string, app: string, served: string, installed: string;
let tarball: Tarball, doubles: Doubles;
let store: StoreProcess | undefined;

const env = () => ({ NODE_ENV: "production", DATABASE_URL: server.url(database), ...doubles.env });
const manifest = async () => JSON.parse(await readFile(join(installed, "package.json"), "utf8")) as Record<string, Record<string, unknown>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "doorstep-package-"));
  app = join(folder, "shop");
  served = join(app, ".medusa/server");
  installed = join(app, "node_modules/medusa-plugin-doorstep");
  await mkdir(app);
  doubles = await startDoubles();
  tarball = await packPlugin(folder);
  await makeCleanApp(app, tarball.path);
});

afterAll(async () => {
  await store?.stop();
  await doubles?.close();
  await administer(server, `drop database if exists "${database}" with (force)`);
  await rm(folder, { recursive: true, force: true });
});

test("the tarball holds the built plugin and nothing of tests, demo or bench", () => {
  const known = /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|\.medusa\/server\/src\/.+\.(js|mjs|d\.ts|ttf|otf|woff2?))$/;
  expect(tarball.files.filter((path) => !known.test(path))).toEqual([]);
  expect(tarball.files.filter((path) => /__tests__|\.spec\.|(^|\/)(demo|bench|integration-tests)\//.test(path))).toEqual([]);
});

test("every room comes with its migrations, and nothing else lies among the modules", () => {
  const inModules = tarball.files.filter((path) => path.startsWith(`${SRC}modules/`)).map((path) => path.split("/")[4]);
  expect([...new Set(inModules)].sort()).toEqual(ROOMS);
  for (const room of ROOMS) expect(tarball.files.filter((path) => path.startsWith(`${SRC}modules/${room}/migrations/`) && path.endsWith(".js"))).not.toEqual([]);
});

test("every package that the code asks for is a dependency or a peer", async () => {
  const { name, dependencies, peerDependencies } = await manifest();
  const declared = new Set([name, ...Object.keys(dependencies!), ...Object.keys(peerDependencies!)]);
  const asked = await packagesAskedFor(installed, tarball.files);
  expect([...asked].filter((one) => !declared.has(one as never))).toEqual([]);
});

test("every export of the package leads to a file that loads", async () => {
  const { exports } = await manifest();
  const subpaths = Object.keys(exports!).filter((path) => !path.includes("*") && path !== "./admin");
  const all = [...subpaths.map((path) => path.slice(1)), ...["stripe", "sendgrid", "carrier"].map((p) => `/providers/${p}`), ...ROOMS.map((r) => `/modules/${r}`)];
  const script = all.map((path) => `require(${JSON.stringify(`medusa-plugin-doorstep${path}`)})`).join(";");
  await run(process.execPath, ["-e", `${script}; process.exit(0)`], { cwd: app, env: env() });
});

test("the dashboard builds with the plugin's pages in it, in every language", async () => {
  await medusa(["build"], { cwd: app, env: env() });
  const code = await dashboardCode(served);
  expect(code).toContain("/admin/doorstep/");
  expect(code).toContain("Weg der Bestellung");
});

test("wrong options fail the start and name the field", async () => {
  await createDatabase(server, database);
  await medusa(["db:migrate"], { cwd: app, env: env() });
  const options = JSON.stringify({ holds: { ttlMinutes: "soon" } });
  const start = startStore({ cwd: served, port: await freePort(), env: { ...env(), DOORSTEP_OPTIONS: options } });
  await expect(start.then((wrong) => wrong.stop())).rejects.toThrow(/medusa-plugin-doorstep has wrong options: holds\.ttlMinutes/);
});

test("a shopper buys, is mailed, and staff see the order's journey", async () => {
  const buyer = BUYERS.anna;
  await medusa(["user", "-e", ADMIN.email, "-p", ADMIN.password], { cwd: app, env: env() });
  store = await startStore({ cwd: served, port: await freePort(), env: env() });
  expect((await fetch(`${store.url}/app`)).headers.get("content-type")).toContain("text/html");
  doubles.tell(store.url);
  const admin = await adminOf(store.url);
  const sku = await stockShop(admin);
  const shop = await shopperOf(store.url, admin);
  const cart = await fillCart(shop, buyer, [{ sku, quantity: 2 }]);
  await startPayment(shop, cart.id as string, "pp_doorstep-stripe_main", { payment_method: "pm_card_visa" });
  const { order, error } = await buy(shop, cart.id as string);
  expect(error).toBeUndefined();
  const journey = await until("the journey with the stock settled", async () => {
    const { journey: now } = await admin("GET", `/admin/doorstep/orders/${order!.id}/journey`);
    return (now.entries as Json[]).some(({ kind }) => kind === "stock_settled") && (now as Json);
  });
  expect((journey.entries as Json[]).map(({ kind }) => kind as string)).toEqual(expect.arrayContaining(["order_placed", "payment_authorized", "stock_settled"]));
  await until("the confirmation mail", async () => doubles.sendgrid.mailbox.to(buyer.email).length > 0);
  const { work_orders } = await admin("GET", "/admin/doorstep/work-orders");
  const slip = await admin("GET", `/admin/doorstep/work-orders/${(work_orders as Json[])[0]!.id}/documents/packing-slip`);
  expect(slip.text).toMatch(/^%PDF/);
});

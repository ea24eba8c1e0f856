import type { CalculateShippingOptionPriceContext } from "@medusajs/framework/types";
import { EasyPostDouble } from "../../../../demo/doubles/easypost";
import provider from "../index";
import type { CarrierOptionsInput } from "../options";
import { DoorstepCarrierProvider } from "../service";

const double = new EasyPostDouble();
const warnings: string[] = [];
let options: CarrierOptionsInput;
beforeAll(async () => {
  const prices = { usd: 995 };
  options = {
    easypost: { apiKey: "EZTEST", apiBaseUrl: await double.listen() }, simulator: {}, rateTimeoutMs: 20_000,
    fallbackRates: [{ service: "USPS.GroundAdvantage", name: "Ground", carrier: "USPS", prices }],
  };
});
afterEach(() => double.faults.clear());
afterAll(() => double.close());

const logger = { warn: (message: string) => void warnings.push(message) };
const newProvider = (more: CarrierOptionsInput = {}): DoorstepCarrierProvider => new DoorstepCarrierProvider({ logger } as never, { ...options, ...more });
const item = (quantity: number, weight: number | null): object => ({ quantity, variant: { weight, length: 200, width: 150, height: 40 } });
const cart = (more: object = {}): CalculateShippingOptionPriceContext => ({
  id: "cart_1", currency_code: "usd", items: [item(2, 400)],
  shipping_address: { first_name: "Eli", last_name: "Swan", address_1: "179 N Harbor Dr", city: "Redondo Beach", province: "us-ca", postal_code: "90277", country_code: "us" },
  from_location: { name: "West", address: { address_1: "388 Townsend St", city: "San Francisco", province: "CA", postal_code: "94107", country_code: "us" } }, ...more,
}) as unknown as CalculateShippingOptionPriceContext;
const GROUND = { adapter: "easypost", service: "USPS.GroundAdvantage" };
const price = (context = cart(), data: Record<string, unknown> = GROUND, from = newProvider()): Promise<unknown> => from.calculatePrice(data, {}, context);

describe("shipping options", () => {
  it("every service of every carrier can be chosen, returns too", async () => {
    const all = await newProvider().getFulfillmentOptions();
    expect(all).toEqual(expect.arrayContaining([
      expect.objectContaining({ id: "easypost:USPS.GroundAdvantage", is_return: false, ...GROUND }),
      expect.objectContaining({ id: "easypost:USPS.GroundAdvantage.return", is_return: true }),
      expect.objectContaining({ id: "simulator:standard" }),
    ]));
    for (const option of all) expect(await newProvider().validateOption(option)).toBe(true);
  });

  it("an unknown carrier or service is refused, and those there are are named", async () => {
    await expect(newProvider().validateOption({ adapter: "fax", service: "x" })).rejects.toThrow(/there are: easypost, simulator/);
    await expect(newProvider().validateOption({ adapter: "simulator", service: "x" })).rejects.toThrow(/standard, express, return/);
    await expect(newProvider().validateOption({})).rejects.toThrow(/adapter.*service/);
  });

  it("a method keeps what the cart gave, and its service", async () => {
    expect(await newProvider().validateFulfillmentData(GROUND, { note: "ring" })).toEqual({ note: "ring", ...GROUND });
  });
});

describe("the price at checkout", () => {
  it("is the carrier's, and rises with the cart", async () => {
    const light = (await price()) as { calculated_amount: number };
    const heavy = (await price(cart({ items: [item(10, 900)] }))) as { calculated_amount: number };
    expect(light).toEqual({ calculated_amount: expect.any(Number), is_calculated_price_tax_inclusive: false });
    expect(light.calculated_amount).toBeGreaterThan(4);
    expect(heavy.calculated_amount).toBeGreaterThan(light.calculated_amount);
  });

  it("is of what is sent: no download weighs anything, and what only the product weighs counts", async () => {
    const light = await price();
    expect(await price(cart({ items: [item(2, 400), { quantity: 20, requires_shipping: false, variant: {} }] }))).toEqual(light);
    expect(await price(cart({ items: [{ ...item(2, null), product: { weight: "400" } }] }))).toEqual(light);
  });

  it("is by the merchant's unit of length: 40 cm are no 40 mm", async () => {
    const sides = (length: number, width: number, height: number) => cart({ items: [{ quantity: 1, variant: { weight: 400, length, width, height } }] });
    const big = await price(sides(600, 600, 400));
    expect(await price(sides(60, 60, 40), GROUND, newProvider({ lengthUnit: "cm" }))).toEqual(big);
    expect(await price(sides(60, 60, 40))).not.toEqual(big);
  });

  it("is asked for once for all options of one cart", async () => {
    const shop = newProvider();
    const before = double.exchanges.length;
    await Promise.all([price(cart(), GROUND, shop), price(cart(), { ...GROUND, service: "USPS.Priority" }, shop), price(cart(), { ...GROUND, service: "USPS.GroundAdvantage.return" }, shop)]);
    expect(double.exchanges.length - before).toBe(1);
  });

  it.each(["server_error", "timeout", "rate_limited"] as const)("is the merchant's own when the carrier fails (%s), and the log says so", async (kind) => {
    double.faults.add({ kind });
    expect(await price(cart(), GROUND, newProvider({ rateTimeoutMs: 1_000 }))).toMatchObject({ calculated_amount: 9.95 });
    expect(warnings.at(-1)).toMatch(/fallback/);
  });

  it("is refused in plain words when there is no fallback either", async () => {
    double.faults.add({ kind: "server_error" });
    await expect(price(cart(), { ...GROUND, service: "USPS.Priority" })).rejects.toThrow(/choose another way of delivery/);
  });

  it("is in yen without decimals", async () => {
    const yen = (await price(cart({ currency_code: "jpy" }), { adapter: "simulator", service: "standard" })) as { calculated_amount: number };
    expect(Number.isInteger(yen.calculated_amount)).toBe(true);
  });

  it("needs an address", async () => {
    await expect(price(cart({ shipping_address: null }))).rejects.toThrow(/country/);
  });

  it("counts a product without a weight as the default", async () => {
    const context = cart({ items: [{ quantity: 1, variant: null }] });
    expect(await price(context)).toMatchObject({ calculated_amount: expect.any(Number) });
  });
});

describe("a fulfilment", () => {
  const label = { tracking_number: "9400", tracking_url: "https://example.com/9400", label_url: "https://example.com/9400.pdf" };

  it("takes the labels that the warehouse bought, and pays nothing", async () => {
    const before = double.postagePaid;
    const shop = newProvider();
    const data = { ...GROUND, labels: [label] };
    expect(await shop.createFulfillment(data, [], undefined, {})).toEqual({ data, labels: [label] });
    expect(await shop.createFulfillment(GROUND, [], undefined, { labels: [label] } as never)).toMatchObject({ labels: [label] });
    expect(await shop.createFulfillment(GROUND, [], undefined, {}, { labels: [label] })).toMatchObject({ labels: [label] });
    expect(await shop.createFulfillment(GROUND, [], undefined, {})).toEqual({ data: GROUND, labels: [] });
    expect(await shop.createReturnFulfillment({ data: { ...GROUND, labels: [label] } })).toMatchObject({ labels: [label] });
    expect(double.postagePaid).toBe(before);
  });

  it("refuses a label without a number, naming the field", async () => {
    await expect(newProvider().createFulfillment({ labels: [{ ...label, tracking_number: "" }] }, [], undefined, {})).rejects.toThrow("labels[0].tracking_number");
  });
});

describe("options", () => {
  it("that are wrong fail the start, with the field's name and never its value", () => {
    const wrong = { easypost: { apiKey: "", webhookSecret: 7 }, manual: { rates: [{ service: "a", name: "A", carrier: "C", prices: { usd: 1.5 } }] }, extra: "hidden" };
    const start = (): void => DoorstepCarrierProvider.validateOptions(wrong);
    for (const field of ["easypost.apiKey", "easypost.webhookSecret", "manual.rates.0.prices.usd"]) expect(start).toThrow(field);
    expect(start).not.toThrow("hidden");
  });

  it("that are absent give the simulator", async () => {
    const all = await new DoorstepCarrierProvider({}).getFulfillmentOptions();
    expect(new Set(all.map(({ adapter }) => adapter))).toEqual(new Set(["simulator"]));
  });
});

it("is a fulfilment provider of Medusa", () => {
  expect(provider).toMatchObject({ module: "fulfillment", services: [DoorstepCarrierProvider] });
  expect(DoorstepCarrierProvider.identifier).toBe("doorstep-carrier");
});

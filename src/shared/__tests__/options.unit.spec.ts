import packageJson from "../../../package.json";
import { parseOptions } from "../options";
import { VERSION } from "../version";

describe("the plugin's options", () => {
  it("work without a single one being given", () => {
    const options = parseOptions(undefined);
    const none = { perShopper: { carts: null, units: null }, perAddress: { carts: null, units: null } };
    expect(options.holds).toEqual({
      ttlMinutes: 15, maxMinutes: 60, pendingMinutes: 60, limits: { guest: none, customer: none }, offerMinutes: 3, waitSeconds: 30,
      onPayment: true, completionHook: true, guard: true, claimGraceSeconds: 30,
    });
    expect(options.capture.when).toBe("shipped");
    expect(options.delivery.cutOff).toBe("14:00");
  });

  it("keep what is given and fill in the rest", () => {
    expect(parseOptions({ holds: { ttlMinutes: 5 } }).holds).toMatchObject({ ttlMinutes: 5, maxMinutes: 60 });
  });

  it("do not mind what Medusa adds to a module's options", () => {
    expect(() => parseOptions({ database: { clientUrl: "postgres://secret" } })).not.toThrow();
  });

  it.each([
    [{ holds: { ttlMinutes: 0 } }, "holds.ttlMinutes"],
    [{ holds: { ttl: 5 } }, "holds"],
    [{ capture: { when: "someday" } }, "capture.when"],
    [{ capture: { ask: { remindHours: 0 } } }, "capture.ask.remindHours"],
    [{ delivery: { cutOff: "25:00" } }, "delivery.cutOff: must be a time of day like 14:00"],
    [{ delivery: { timeZone: "Mars/Olympus" } }, "delivery.timeZone: must be an IANA time zone"],
    [{ email: { colour: "red" } }, "email.colour"],
    [{ publicUrl: "not a url" }, "publicUrl"],
    [{ unknown: 1 }, "unknown"],
  ])("refuse %j, naming the field", (wrong, named) => {
    expect(() => parseOptions(wrong)).toThrow(named);
  });

  it("never repeat a secret in the refusal", () => {
    const attempt = () => parseOptions({ linkSecret: "hush" });
    expect(attempt).toThrow("linkSecret: must have at least 32 characters");
    expect(attempt).not.toThrow("hush");
  });
});

it("the version told by health is the package's", () => {
  expect(VERSION).toBe(packageJson.version);
});

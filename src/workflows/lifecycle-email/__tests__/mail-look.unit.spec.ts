import { DEFAULT_SETTINGS } from "../../../modules/lifecycle-email/rules/mail-settings";
import { parseOptions } from "../../../shared/options";
import { mailLookOf } from "../mail-look";

const options = parseOptions({ delivery: { timeZone: "Europe/Berlin" } });
const look = (to?: { country_code: string; postal_code: string } | null) => mailLookOf(options, DEFAULT_SETTINGS, "en", to);

it("a mail tells times by the clocks where its order goes, and what comes into stock by the shop's", () => {
  expect(look({ country_code: "us", postal_code: "90277" })).toMatchObject({ timeZone: "America/Los_Angeles", shopTimeZone: "Europe/Berlin" });
  expect(look({ country_code: "jp", postal_code: "100-0001" }).timeZone).toBe("Asia/Tokyo");
  expect([look(null).timeZone, look().timeZone]).toEqual(["Europe/Berlin", "Europe/Berlin"]);
});

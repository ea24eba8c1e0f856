import { publicHolidays } from "../holidays";

const off = async (country_code: string, region: string | null, day: string): Promise<boolean> => (await publicHolidays()).daysOff({ country_code, region }).has(day);

it.each([
  ["de", null, "2026-12-25", true], ["de", null, "2026-10-31", false], ["de", "hh", "2026-10-31", true], ["de", "bayern", "2026-01-06", true],
  ["us", null, "2026-11-26", true], ["us", "ca", "2027-01-01", true], ["gb", null, "2026-12-26", true], ["jp", null, "2027-01-01", true],
  ["de", null, "2026-12-24", false], ["xx", null, "2026-12-25", false], ["de", "nowhere", "2026-12-25", true],
])("%s, %s: %s is a day off: %s", async (country, region, day, expected) => {
  expect(await off(country, region, day)).toBe(expected);
});

it("a holiday that begins at noon is a working day; one of several days is off for all of them", async () => {
  expect(await off("cn", null, "2026-03-08")).toBe(false);
  expect([await off("cn", null, "2026-02-16"), await off("cn", null, "2026-02-17"), await off("cn", null, "2026-02-18")]).toEqual([true, true, true]);
});

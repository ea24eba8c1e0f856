import { zoneOfPlace } from "../zone-of-place";

const zone = (country_code: string | null, postal_code?: string | null) => zoneOfPlace({ country_code, postal_code }, "Asia/Dubai");

it.each([
  ["de", "10435", "Europe/Berlin"], ["DE", null, "Europe/Berlin"], ["jp", "100-0001", "Asia/Tokyo"], ["gb", "EC1A 1BB", "Europe/London"], ["in", "110001", "Asia/Calcutta"],
  ["us", "90277", "America/Los_Angeles"], ["us", "10001", "America/New_York"], ["us", "02108-1234", "America/New_York"], ["us", "60601", "America/Chicago"], ["us", "79901", "America/Denver"],
  ["us", "73301", "America/Chicago"], ["us", "85001", "America/Phoenix"], ["us", "96813", "Pacific/Honolulu"], ["us", "99501", "America/Anchorage"], ["us", "97201", "America/Los_Angeles"],
  ["us", "46204", "America/New_York"], ["us", "37203", "America/Chicago"], ["us", "37902", "America/New_York"], ["us", "00901", "America/Puerto_Rico"],
  ["ca", "v6b 1a1", "America/Vancouver"], ["ca", "M5V 2T6", "America/Toronto"], ["au", "6000", "Australia/Perth"], ["au", "0800", "Australia/Darwin"], ["au", "2600", "Australia/Sydney"],
  ["es", "28001", "Europe/Madrid"], ["es", "35001", "Atlantic/Canary"], ["es", null, "Europe/Madrid"], ["pt", "9500-001", "Atlantic/Azores"], ["br", "69005-010", "America/Manaus"], ["nz", "6011", "Pacific/Auckland"],
])("%s %s: %s", (country, postal, expected) => {
  expect(zone(country, postal)).toBe(expected);
});

it.each([[null, "10435"], ["us", null], ["us", ""], ["zz", "1"], ["<script>", "1"], ["ru", "101000"]])("what tells no zone (%s %s) has the shop's", (country, postal) => {
  expect(zone(country, postal)).toBe("Asia/Dubai");
});

import { carrierName, serviceName, shippedWith } from "../names";

test.each([["DHLPaket", "DHL Paket"], ["DHLExpress", "DHL Express"], ["FedEx", "FedEx"], ["USPS", "USPS"], ["UPSDAP", "UPSDAP"], ["ups", "UPS"], ["dhl_express", "DHL Express"], ["stamps_com", "USPS"]])("the carrier %s is read as %s", (code, name) => {
  expect(carrierName(code)).toBe(name);
});

test.each([["UPS.NextDayAirSaver", "Next Day Air Saver"], ["UPSSaver", "UPS Saver"], ["Priority", "Priority"], ["USPS.GroundAdvantage", "Ground Advantage"], ["ups.ups_next_day_air", "Next Day Air"], ["fedex_ground", "FedEx Ground"], ["bike", "bike"]])("the service %s is read as %s", (code, name) => {
  expect(serviceName(code)).toBe(name);
});

test("a service that is called like its carrier is named once, and what is not known is left out", () => {
  expect(shippedWith("DHLPaket", "DHLPaket.DHLPaket")).toEqual(["DHL Paket"]);
  expect(shippedWith("UPS", "UPS.Ground")).toEqual(["UPS", "Ground"]);
  expect(shippedWith("ups", "ups.ups_ground")).toEqual(["UPS", "Ground"]);
  expect(shippedWith(null, undefined)).toEqual([]);
});

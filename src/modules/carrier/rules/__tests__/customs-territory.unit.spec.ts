import { crossesCustoms } from "../customs-territory";

const berlin = { country: "DE", zip: "10119" };

it.each([
  ["FR", "75001"], ["AT", "1010"], ["MC", "98000"], ["GB", "BT1 5GS"], ["ES", "28001"], ["FR", "20000"],
])("no customs border lies between Berlin and %s %s", (country, zip) => {
  expect([crossesCustoms(berlin, { country, zip }), crossesCustoms({ country, zip }, berlin)]).toEqual([false, false]);
});

it.each([
  ["CH", "8001"], ["US", "10001"], ["GB", "SW1A 1AA"], ["ES", "35001"], ["ES", "38 001"], ["IT", "23041"], ["FR", "97100"], ["DE", "78266"], ["FI", "22100"], ["GR", "63086"],
])("one lies between Berlin and %s %s", (country, zip) => {
  expect([crossesCustoms(berlin, { country, zip }), crossesCustoms({ country, zip }, berlin)]).toEqual([true, true]);
});

it.each([
  ["CH", "8001", "LI", "9490", false], ["us", "10001", "PR", "00901", false], ["GB", "SW1A 1AA", "IM", "IM1 1AA", false],
  ["ES", "35001", "ES", "38001", false], ["ES", "35001", "ES", "51001", true], ["FR", "97100", "FR", "97180", false], ["FR", "97100", "FR", "97400", true],
])("from %s %s to %s %s: %s", (country, zip, toCountry, toZip, crosses) => {
  expect(crossesCustoms({ country, zip }, { country: toCountry, zip: toZip })).toBe(crosses);
});

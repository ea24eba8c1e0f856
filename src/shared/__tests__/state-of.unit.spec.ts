import { stateOf } from "../state-of";

it.each([
  ["us", "us-ca", "CA"], ["US", "us-ny", "NY"], ["us", "CA", "CA"], ["us", "California", "California"], ["ca", "ca-on", "ON"], ["us", "ca-on", "ca-on"], ["de", " ", null], ["de", null, null],
])("in %s, %j is written %j", (country, province, state) => {
  expect(stateOf(country, province)).toBe(state);
});

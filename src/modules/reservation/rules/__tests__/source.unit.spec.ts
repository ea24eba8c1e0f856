import { sourcesFor, type Source } from "../source";

const location = (id: string, year: number, sets: string[] = [], channels = ["web"]): Source => ({
  id, created_at: `${year}-01-01`, sales_channel_ids: channels, fulfillment_set_ids: sets,
});
const hamburg = location("hamburg", 2020, ["from-hamburg"]);
const reno = location("reno", 2021, ["from-reno"]);
const paris = location("paris", 2022);
const web = (...fulfillment_set_ids: string[]) => ({ sales_channel_id: "web", fulfillment_set_ids });

describe("where a cart's goods come from", () => {
  it("is first where the chosen shipping leaves from, then anywhere else, the older first", () => {
    expect(sourcesFor([paris, reno, hamburg], web("from-reno"))).toEqual(["reno", "hamburg", "paris"]);
    expect(sourcesFor([paris, reno, hamburg], web("from-hamburg"))).toEqual(["hamburg", "reno", "paris"]);
  });

  it("is the oldest location first while no shipping is chosen", () => {
    expect(sourcesFor([paris, reno, hamburg], web())).toEqual(["hamburg", "reno", "paris"]);
  });

  it("is every location that the parcels of a cart in two leave from, before the others", () => {
    const munich = location("munich", 2019);
    expect(sourcesFor([munich, hamburg, reno], web("from-reno", "from-hamburg"))).toEqual(["hamburg", "reno", "munich"]);
  });

  it("is never a location that does not serve the sales channel, whatever the shipping", () => {
    const shopOnly = location("shop", 2018, ["from-hamburg"], ["counter"]);
    expect(sourcesFor([shopOnly, reno], web("from-hamburg"))).toEqual(["reno"]);
    expect(sourcesFor([shopOnly, reno], { sales_channel_id: null, fulfillment_set_ids: ["from-hamburg"] })).toEqual(["shop", "reno"]);
  });
});

import { clock, setClockBy } from "../clock";

const offBy = (ms: number): Promise<number> => setClockBy(() => Promise.resolve(new Date(Date.now() + ms))).then(() => clock.now().getTime() - Date.now());

afterAll(() => offBy(0));

it.each([600_000, -600_000])("goes by the database's clock where that is %i ms from this machine's", async (off) => {
  expect(Math.abs((await offBy(off)) - off)).toBeLessThan(1000);
});

it("leaves alone what may be the way to the database", async () => {
  expect(Math.abs(await offBy(400))).toBeLessThan(50);
});

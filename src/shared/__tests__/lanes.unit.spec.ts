import { Lanes } from "../lanes";
import { nextTogether } from "../next-together";

const request = (name: string, keys: string[], alone: string[] = [name]) => ({ name, keys, alone });
const names = (requests: { name: string }[]) => requests.map(({ name }) => name).join("");

describe("what is served together", () => {
  it("is all that waits for the same item, in order of arrival", () => {
    expect(names(nextTogether([request("a", ["cup"]), request("b", ["cup"]), request("c", ["cup", "tray"]), request("d", ["tray"])], new Set(), 9))).toBe("abcd");
  });

  it("leaves what needs other items to a transaction beside it", () => {
    expect(names(nextTogether([request("a", ["cup"]), request("b", ["tray"]), request("c", ["cup"])], new Set(), 9))).toBe("ac");
  });

  it("lets nobody be overtaken by who came later and needs the same", () => {
    const waiting = [request("a", ["cup"]), request("b", ["tray"]), request("c", ["cup", "tray"]), request("d", ["cup"])];
    expect(names(nextTogether(waiting, new Set(), 9))).toBe("a");
    expect(names(nextTogether(waiting.slice(1), new Set(["cup", "a"]), 9))).toBe("b");
  });

  it("has a cart once, since its second request must see what the first has done", () => {
    expect(names(nextTogether([request("a", ["cup"], ["cart"]), request("b", ["cup"], ["cart"]), request("c", ["cup"])], new Set(), 9))).toBe("a");
  });

  it("is no more than so many", () => {
    expect(names(nextTogether([request("a", ["cup"]), request("b", ["cup"]), request("c", ["cup"])], new Set(), 2))).toBe("ab");
  });
});

describe("group commit", () => {
  type Asked = { name: string; item: string };
  /** Serves when told to, so that what arrives meanwhile is known. */
  function desk() {
    const runs: { names: string; end: (error?: Error) => void }[] = [];
    const lanes = new Lanes<Asked, string>(
      (requests) => new Promise((resolve, reject) => {
        runs.push({
          names: requests.map(({ name }) => name).join(""),
          end: (error) => (error ? reject(error) : resolve(requests.map(({ name }) => (name === "x" ? { error: new Error("refused") } : { answer: name.toUpperCase() })))),
        });
      }),
      ({ name, item }) => ({ keys: [item], alone: [name] })
    );
    return { lanes, runs };
  }
  const turn = () => new Promise((next) => setImmediate(next));

  it("serves together what arrives while a transaction runs, and beside it what needs something else", async () => {
    const { lanes, runs } = desk();
    const first = lanes.ask({ name: "a", item: "cup" });
    const rest = ["b", "c", "d"].map((name) => lanes.ask({ name, item: "cup" }));
    const beside = lanes.ask({ name: "e", item: "tray" });
    await turn();
    expect(runs.map((run) => run.names)).toEqual(["abcd", "e"]);
    const later = ["f", "g"].map((name) => lanes.ask({ name, item: "cup" }));
    runs[0]!.end();
    expect(await first).toBe("A");
    await turn();
    expect(runs.map((run) => run.names)).toEqual(["abcd", "e", "fg"]);
    runs[1]!.end();
    runs[2]!.end();
    expect(await Promise.all([...rest, beside, ...later])).toEqual(["B", "C", "D", "E", "F", "G"]);
  });

  it("refuses one without failing the others", async () => {
    const { lanes, runs } = desk();
    const refused = lanes.ask({ name: "x", item: "cup" });
    const after = lanes.ask({ name: "b", item: "cup" });
    await turn();
    runs[0]!.end();
    await expect(refused).rejects.toThrow("refused");
    expect(await after).toBe("B");
  });

  it("tries a transaction that failed as a whole one by one", async () => {
    const { lanes, runs } = desk();
    const pair = ["b", "c"].map((name) => lanes.ask({ name, item: "cup" }));
    const failed = expect(pair[0]).rejects.toThrow("no connection");
    for (let n = 0; n < 3; n += 1) {
      await turn();
      runs[n]!.end(n < 2 ? new Error("no connection") : undefined);
    }
    await failed;
    expect(await pair[1]).toBe("C");
    expect(runs.map((run) => run.names)).toEqual(["bc", "b", "c"]);
  });
});

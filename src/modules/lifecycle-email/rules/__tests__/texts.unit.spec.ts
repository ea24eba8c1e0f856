import { ownTexts, textFaults, variablesIn } from "../texts";

const DEFAULTS = { "shipped.subject": "Order #{order} left – {date}", "shipped.heading": "It left" };
const faults = (texts: Record<string, string>) => textFaults(texts, DEFAULTS).map(({ fault, variable }) => (variable ? `${fault} ${variable}` : fault));

test.each<[string, Record<string, string>, string[]]>([
  ["the default's variables, in any order and more than once", { "shipped.subject": "{date}: {order}, {order}" }, []],
  ["one left out", { "shipped.subject": "Order {order}" }, ["missing date"]],
  ["one that there is not", { "shipped.heading": "Hello {name}" }, ["unknown name"]],
  ["a brace too many", { "shipped.heading": "Left {" }, ["brace"]],
  ["a variable with blanks", { "shipped.subject": "{ order } {date}" }, ["missing order", "brace"]],
  ["nothing", { "shipped.heading": " \n" }, ["empty"]],
  ["a novel", { "shipped.heading": "x".repeat(2001) }, ["too_long"]],
  ["a text of another mail", { "delivered.heading": "Here" }, ["unknown_key"]],
  ["markup, which is shown as it is", { "shipped.heading": "<script>alert(1)</script>" }, []],
])("%s", (_what, texts, expected) => {
  expect(faults(texts)).toEqual(expected);
});

test("faults say what to do, in words", () => {
  expect(textFaults({ "shipped.subject": "{order} {name}" }, DEFAULTS).map(({ message }) => message)).toEqual([
    "shipped.subject needs {date}", "shipped.subject does not know {name}; it knows {order}, {date}",
  ]);
});

test("what is written as the default is no text of one's own; a name that every object has is one like any other", () => {
  expect(ownTexts({ "shipped.heading": "It left", "shipped.subject": "{order} {date}" }, DEFAULTS)).toEqual({ "shipped.subject": "{order} {date}" });
  expect(textFaults({ constructor: "x" }, DEFAULTS)).toMatchObject([{ fault: "unknown_key" }]);
  expect(variablesIn("{a} {b} {a} {c d}")).toEqual(["a", "b"]);
});

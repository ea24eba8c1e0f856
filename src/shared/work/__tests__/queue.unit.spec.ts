import { readdirSync } from "node:fs";
import { join } from "node:path";
import { queueOf, QUEUES } from "../queue";

const works = readdirSync(join(__dirname, "../../../work")).map((file) => file.replace(/\.ts$/, ""));

it("every queue has work, and mails, money and parcels wait for nobody but themselves", () => {
  expect([...new Set(works.map(queueOf))].sort()).toEqual([...QUEUES].sort());
  expect(["follow-order", "send-message", "capture", "finish-shipment"].map(queueOf)).toEqual(["doorstep", "doorstep_mail", "doorstep_payment", "doorstep_carrier"]);
});

it("no queue names work that there is not", () => {
  const outside = works.filter((work) => queueOf(work) !== "doorstep");
  expect(outside).toHaveLength(17);
});

import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { join } from "node:path";
import { DELIVERY } from "..";
import type DeliveryService from "../service";

jest.setTimeout(60_000);
const nothing = { instructions: null, gift_message: null, gift_receipt: false, leave_at: null };
const promise = (number: number, latest: string) => ({
  orderId: "order_1", number, shippingOptionId: "so_1", earliest: new Date("2026-01-06"), latest: new Date(latest), confidence: 0.5,
  basis: { transit_days: { min: 1, max: 3 } },
});

moduleIntegrationTestRunner<DeliveryService>({
  moduleName: DELIVERY,
  resolve: join(__dirname, ".."),
  testSuite: ({ service }) => {
    it("changes what is given, clears what is null, keeps the rest", async () => {
      expect(await service.giveInstructions("cart_1", { instructions: "ring twice" })).toMatchObject({ ...nothing, instructions: "ring twice" });
      expect(await service.giveInstructions("cart_1", { gift_message: "For you", gift_receipt: true })).toMatchObject({
        instructions: "ring twice", gift_message: "For you", gift_receipt: true,
      });
      expect(await service.giveInstructions("cart_1", { instructions: null })).toMatchObject({ instructions: null, gift_receipt: true });
    });

    it("two tabs at once leave one set of wishes", async () => {
      await Promise.all([service.giveInstructions("cart_1", { instructions: "a" }), service.giveInstructions("cart_1", { gift_message: "b" })]);
      expect(await service.listDeliveryInstructions({ cart_id: "cart_1" })).toMatchObject([{ instructions: "a", gift_message: "b" }]);
    });

    it("on the order they stand as they were, and the cart's door is closed", async () => {
      await service.giveInstructions("cart_1", { instructions: "ring twice" });
      await service.carryToOrder("cart_1", "order_1");
      await service.carryToOrder("cart_1", "order_1");
      await expect(service.giveInstructions("cart_1", { instructions: "never mind" })).rejects.toMatchObject({ type: "conflict" });
      expect(await service.instructionsOf("order_1")).toMatchObject({ instructions: "ring twice" });
      expect(await service.instructionsOf("order_2")).toBeUndefined();
    });

    it("a promise is made once; the last one made holds", async () => {
      await service.promise(promise(1, "2026-01-08"));
      await service.promise(promise(1, "2026-02-08"));
      expect(await service.promiseOf("order_1")).toMatchObject({ number: 1, latest: new Date("2026-01-08"), confidence: 0.5 });
      await service.promise(promise(2, "2026-01-10"));
      expect(await service.promiseOf("order_1")).toMatchObject({ number: 2, latest: new Date("2026-01-10") });
      expect(await service.promisesOf("order_1")).toHaveLength(2);
    });
  },
});

import { mergeKey } from "../../modules/warehouse/rules/merge";
import type { FollowedOrder } from "../order-journey/followed-order";

/** By what an order's work could go together with another's; null where that cannot be told. */
export const mergeKeyOf = ({ customer_id, email, shipping_address, shipping_methods, currency_code }: FollowedOrder): string | null =>
  mergeKey({
    customer_id, email, currency_code, address: shipping_address,
    ways: (shipping_methods ?? []).map(({ data, shipping_option_id }) => {
      const { adapter, service } = (data ?? {}) as { adapter?: string; service?: string };
      return { adapter, service, option: shipping_option_id };
    }),
  });

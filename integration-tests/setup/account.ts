import type { Call } from "../../demo/walk/shop-client";
import type { Buyer } from "../../demo/walk/shopper";

/** Opens an account for a shopper, who can save a card then. Gives what they are logged in by. */
export async function accountOf(shop: Call, { email, address }: Buyer): Promise<{ authorization: string }> {
  const account = { email, password: "a-long-password" };
  const { token: registered } = await shop("POST", "/auth/customer/emailpass/register", account);
  await shop("POST", "/store/customers", { email, first_name: address.first_name, last_name: address.last_name }, { authorization: `Bearer ${registered}` });
  const { token } = await shop("POST", "/auth/customer/emailpass", account);
  return { authorization: `Bearer ${token}` };
}

/** The same calls, made by who is logged in. */
export const calling = (shop: Call, login: Record<string, string>): Call => (method, path, body, headers) => shop(method, path, body, { ...headers, ...login });

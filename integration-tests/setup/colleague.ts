import { adminAs, type Call, type Json } from "../../demo/walk/shop-client";

/** Somebody else of the staff, invited and logged in as in the dashboard. */
export async function colleagueOf(url: string, admin: Call, email: string): Promise<Call> {
  const password = "a-long-password";
  const { invite } = await admin("POST", "/admin/invites", { email });
  const post = async (path: string, body: Json, token?: string): Promise<Json> => {
    const response = await fetch(`${url}${path}`, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Json;
  };
  const { token } = await post("/auth/user/emailpass/register", { email, password });
  await post(`/admin/invites/accept?token=${(invite as Json).token}`, { email, first_name: "Berta", last_name: "Braun" }, token as string);
  return adminAs(url, { email, password });
}

import { validated } from "../address";
import { required } from "../errors";
import type { SeAddress } from "../objects";
import type { ShipEngineParts } from "../parts";
import { serve } from "../serve";

/** Addresses, and the keys that webhooks are signed with. */
export function accountRoutes(double: ShipEngineParts): void {
  double
    .route("post", "/v1/addresses/validate", serve(({ body }) => {
      const addresses = body as unknown as SeAddress[];
      if (!Array.isArray(addresses) || !addresses.length) throw required("addresses");
      return addresses.map(validated);
    }))
    .route("get", "/jwks", serve(() => ({ keys: [double.signingKey.jwk] })));
}

import { addressFrom, strictlyVerified, verified } from "../address";
import { customsFrom } from "../customs";
import { missing } from "../errors";
import type { EasyPostParts } from "../parts";
import { parcelFrom } from "../parcel";
import { listOf, serve } from "../serve";
import { find } from "../store";

/** Addresses, parcels, customs papers. */
export function addressRoutes(double: EasyPostParts): void {
  const { store } = double;
  double
    .route("post", "/v2/addresses", serve(({ body }) => {
      const address = addressFrom(store, body.address, "address");
      if (asked(body.verify_strict)) return strictlyVerified(store, address);
      return asked(body.verify) ? verified(store, address) : address;
    }, 201))
    .route("post", "/v2/addresses/create_and_verify", serve(({ body }) => ({ address: strictlyVerified(store, addressFrom(store, body.address, "address")) })))
    .route("get", "/v2/addresses/:id/verify", serve(({ params }) => ({ address: strictlyVerified(store, find(store.addresses, params.id)) })))
    .route("get", "/v2/addresses/:id", serve(({ params }) => find(store.addresses, params.id)))
    .route("get", "/v2/addresses", listOf("addresses", () => store.addresses.values()))
    .route("post", "/v2/parcels", serve(({ body }) => parcelFrom(store, body.parcel), 201))
    .route("get", "/v2/parcels/:id", serve(({ params }) => find(store.parcels, params.id)))
    .route("post", "/v2/customs_infos", serve(({ body }) => customsFrom(store, body.customs_info) ?? fail("customs_info"), 201))
    .route("get", "/v2/customs_infos/:id", serve(({ params }) => find(store.customs, params.id)));
}

const asked = (flag: unknown): boolean => (Array.isArray(flag) ? flag.length > 0 : flag === true || flag === "true");

function fail(field: string): never {
  throw missing(field);
}

import type Stripe from "stripe";
import type { Params } from "../form";
import { branch, mergedMetadata, text } from "../params";
import { newCustomer } from "../shapes/others";
import type { Call, Route } from "./route";

const path = "/v1/customers";
const WORDS = ["email", "name", "phone", "description"] as const;

/** Customers. A deleted one is still told of, as `{ id, object, deleted: true }`. */
export const customerRoutes: Route[] = [
  { method: "post", path, takes: "Customers.CustomerCreateParams", answer: ({ world, params }) => {
    const customer = world.store.customers.add(describe(newCustomer(world.clock.seconds()), params));
    world.emit("customer.created", customer);
    return customer;
  } },
  { method: "get", path, takes: "Customers.CustomerListParams", answer: ({ world, params }) => {
    const email = text(params, "email");
    return world.store.customers.page(params, (customer) => !email || customer.email === email);
  } },
  { method: "get", path: `${path}/:id`, takes: "Customers.CustomerRetrieveParams", answer: ({ world, id }) =>
    world.store.deletedCustomers.has(id) ? deleted(id) : world.store.customers.get(id) },
  { method: "post", path: `${path}/:id`, takes: "Customers.CustomerUpdateParams", answer: ({ world, params, id }) => {
    const customer = describe(world.store.customers.get(id), params);
    world.emit("customer.updated", customer);
    return customer;
  } },
  { method: "delete", path: `${path}/:id`, takes: "Customers.CustomerDeleteParams", answer: removeCustomer },
  { method: "get", path: `${path}/:id/payment_methods`, takes: "Customers.CustomerListPaymentMethodsParams", answer: ({ world, params, id }) => {
    world.store.customers.get(id, "customer");
    return world.store.methods.page(params, (method) => method.customer === id);
  } },
];

const deleted = (id: string) => ({ id, object: "customer", deleted: true });

function removeCustomer({ world, id }: Call): unknown {
  const customer = world.store.customers.get(id);
  world.store.customers.remove(id);
  world.store.deletedCustomers.add(id);
  for (const method of world.store.methods.all()) if (method.customer === id) method.customer = null;
  world.emit("customer.deleted", customer);
  return deleted(id);
}

function describe(customer: Stripe.Customer, params: Params): Stripe.Customer {
  for (const word of WORDS) if (params[word] !== undefined) Object.assign(customer, { [word]: text(params, word) ?? null });
  if (params["address"]) customer.address = branch(params, "address") as unknown as Stripe.Address;
  if (params["shipping"]) customer.shipping = branch(params, "shipping") as unknown as Stripe.Customer.Shipping;
  customer.metadata = mergedMetadata(customer.metadata, params);
  return customer;
}

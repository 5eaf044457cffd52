/**
 * Makes `Object.defineProperty` quick where it does no more than an assignment would. Mermaid copies its whole
 * configuration some forty times a diagram, each of about 860 keys by a property descriptor, which engines do slowly:
 * without this a fifth of all drawing time is spent there. For a thread in which only diagrams are drawn.
 */
export function quickenPlainProperties(): void {
  const define = Object.defineProperty;
  Object.defineProperty = <T>(target: T, key: PropertyKey, descriptor: PropertyDescriptor): T => {
    const plain = descriptor.writable && descriptor.enumerable && descriptor.configurable;
    if (!plain || key === '__proto__' || Object.getPrototypeOf(target) !== Object.prototype)
      return define(target, key, descriptor);
    if (Object.hasOwn(target as object, key) || key in Object.prototype || !Object.isExtensible(target))
      return define(target, key, descriptor);
    (target as Record<PropertyKey, unknown>)[key] = descriptor.value;
    return target;
  };
}

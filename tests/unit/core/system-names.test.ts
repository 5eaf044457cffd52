import { expect, test } from 'vitest';
import { sortName } from '../../../src/core/system-names.ts';

test.each([
  ['Apache Kafka', 'Kafka'],
  ['Amazon DynamoDB', 'DynamoDB'],
  ['Eclipse Mosquitto', 'Mosquitto'],
  ['Google File System', 'Google File System'],
  ['etcd', 'etcd'],
])('%s stands under %s', (title, name) => {
  expect(sortName(title)).toBe(name);
});

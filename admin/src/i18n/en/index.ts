import antd from 'antd/locale/en_US';
import type zhCN from '../zh-CN/index';
import account from './account.json';
import board from './board.json';
import common from './common.json';
import demands from './demands.json';
import desk from './desk.json';
import errors from './errors.json';
import orders from './orders.json';
import people from './people.json';
import places from './places.json';
import resources from './resources.json';
import session from './session.json';
import supervision from './supervision.json';
import units from './units.json';

// The same keys as in Chinese: a missing one is a type error.
const catalogue: typeof zhCN = {
  antd,
  account,
  board,
  common,
  demands,
  desk,
  errors,
  orders,
  people,
  places,
  resources,
  session,
  supervision,
  units,
};

// A default export because the language is loaded by a dynamic import.
export default catalogue;

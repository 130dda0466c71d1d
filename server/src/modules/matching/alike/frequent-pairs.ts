/**
 * Pairs of characters that many demands have whatever they are about. They count little before a city has demands of its
 * own to count them in.
 */
export const FREQUENT_PAIRS: ReadonlySet<string> = new Set(
  `业主 物业 街道 政府 部门 有关 相关 处理 反映 咨询 投诉 建议 严重 影响 扰民 存在 一直 现在 目前 已经 多次 没有 无人 长期 尽快
  希望 要求 关于 进行 导致 造成 附近 旁边 门口 这个 什么 如何 是否 能否 为何 何时 怎样 可否 请问 您好 你好 领导 谢谢 我家 家里 家门
  老百 百姓 群众 市民 生活 出行 安全 隐患 管理 人员 工作 时间 今年 去年 每天 晚上 早上 白天 近期 开始 之后 以后 因为 所以 但是
  公司 单位 政策 规定 违规 违法 噪音 施工 道路 马路 路口 车辆 停车 电话 回复 答复 多年 很多 大量 到处 随意 经常 无法 不能 不知
  给予 予以 帮助 协调 落实 督促 整改 加强 完善 维修 坏了 维护 设施 设备 楼下 楼上 一楼 院内 里面 外面 地方 位置 有人 没人 发生`
    .split(/\s+/)
    .filter((pair) => pair !== ''),
);

#pragma once

#include "viz/report/phrase.hpp"

namespace linli::report::words {

// All that the report says of itself, in both languages, in the order of the page.

// The head.
inline constexpr Phrase page_title{"Linli report: {0}", "邻里报告：{0}"};
inline constexpr Phrase head_many{
    "{0} ways of organising the same neighbourhood, {1} replications of {2} days, first day {3}.",
    "同一街区的 {0} 种组织方式，重复 {1} 次，每次 {2} 天，起始日 {3}。"};
inline constexpr Phrase head_one{
    "One way of organising the neighbourhood, {1} replications of {2} days, first "
    "day {3}.",
    "一种组织方式，重复 {1} 次，每次 {2} 天，起始日 {3}。"};
inline constexpr Phrase baseline_mark{" (baseline)", "（基准）"};
inline constexpr Phrase caveat_title{"What this report can claim", "本报告的效力"};
inline constexpr Phrase caveat{
    "Everything here is conditional on the model and its numbers. The intervals show how much chance matters "
    "inside the model; they do not show how wrong the model may be. Rankings are reasons to look closer, not "
    "forecasts.",
    "以下一切结果都取决于模型及其参数。区间只反映模型内部的随机波动，"
    "不反映模型本身可能的偏差。排序只说明值得细看之处，"
    "不是预测。"};
inline constexpr Phrase tags{
    "Of the {0} numbers that went into the model, {1} are reported by the case, {2} derived from reported "
    "ones, "
    "{3} calibrated and {4} assumed.",
    "输入模型的 {0} 个数值中，案例报道 {1} 个，由报道推算 {2} 个，校准 {3} 个，假定 {4} 个。"};

// Plots.
inline constexpr Phrase plot_numbers{"Numbers of this plot", "图中数值"};
inline constexpr Phrase plot_hint{
    "In plots: rest on a mark for its numbers, click in a legend to hide or show, hold Ctrl and turn the "
    "wheel "
    "to zoom into lines.",
    "图的用法：停在图形上可看数值，点击图例可隐藏或显示，按住 Ctrl 滚动滚轮可缩放曲线。"};
inline constexpr Phrase plots_left_out{
    "This report has no plots: the program was built without ECharts, which could not be fetched. With an "
    "npm "
    "registry in reach, call `./linli setup report` and make the report again. The tables hold all numbers.",
    "本报告没有图：构建程序时未能取得 ECharts。能连接 npm 软件源时，请运行 `./linli setup report` "
    "后重新生成报告。表格中有全部数值。"};
inline constexpr Phrase plots_need_script{
    "Plots are drawn by a script inside this page, which your browser does not run. The tables hold all "
    "numbers.",
    "图由本页面内的脚本绘制，而您的浏览器未运行脚本。表格中有全部数值。"};
inline constexpr Phrase licence{"Licence of the library that draws the plots (Apache ECharts)",
                                "绘图程序库（Apache ECharts）的许可证"};

// Summary.
inline constexpr Phrase summary{"Summary", "摘要"};
inline constexpr Phrase method{
    "Each structure was given the same residents, the same problems and the same chance in each of {0} "
    "worlds, "
    "so a difference between two structures is due to the structure. A difference counts as better or worse "
    "where it holds at 5 % after Holm's correction for all tests of the main indicators together. Brackets "
    "hold 95 % intervals.",
    "在 {0} 个世界中，各结构面对相同的居民、相同的问题和相同的随机性，因此结构之间的差别只来自结构本身。经 "
    "Holm "
    "校正（主要指标的全部检验合并）后在 5% 水平上成立的差异，才记为更好或更差。方括号内为 95% 区间。"};
inline constexpr Phrase one_replication{
    "There is only one replication: it shows what happened once, not what is due to chance. Take at least 2, "
    "better 10 (linli compare --replications 10).",
    "只有一次重复：只能说明发生过一次的情形，看不出偶然性。至少 2 次，最好 10 次（linli compare "
    "--replications "
    "10）。"};
inline constexpr Phrase compared_with{"{0}, compared with {1}", "{0}，与 {1} 相比"};
inline constexpr Phrase better_in{"Better in {0} of {1} main indicators: {2}.",
                                  "{1} 项主要指标中 {0} 项更好：{2}。"};
inline constexpr Phrase worse_in{"Worse in {0}: {1}.", "{0} 项更差：{1}。"};
inline constexpr Phrase nothing_better{"Better in none of {0} main indicators.",
                                       "{0} 项主要指标中没有更好的。"};
inline constexpr Phrase nothing_worse{"Worse in none.", "没有更差的。"};
inline constexpr Phrase rest_unclear{"In {0} the difference may be chance, in {1} there is none.",
                                     "{0} 项差异可能出于偶然，{1} 项没有差异。"};
inline constexpr Phrase one_change{"{0} {1}{2} {3}", "{0} {1}{2} {3}"};
inline constexpr Phrase percentage_points{"percentage points", "个百分点"};
inline constexpr Phrase list_separator{"; ", "；"};
inline constexpr Phrase left_out{
    "{0} runs are left out because another structure has no run of the same world.",
    "{0} 次运行未采用，因为其他结构没有同一世界的运行。"};
inline constexpr Phrase at_a_glance{"At a glance", "一览"};
inline constexpr Phrase glance_key{
    "Mean of A, and difference of the others to it. ▲ better, ▼ worse, ◆ differs, · may be chance, = the "
    "same.",
    "A 的均值，以及其他结构与它之差。▲ 更好，▼ 更差，◆ 有差异，· 可能出于偶然，= 相同。"};

// Differences.
inline constexpr Phrase differences{"Differences in pairs", "配对差异"};
inline constexpr Phrase differences_text{
    "Mean difference to A over the pairs of runs, with its 95 % interval. An interval that does not touch "
    "the "
    "line at zero is unlikely to be chance; a filled mark holds after Holm's correction.",
    "各对运行与 A 之差的均值及其 95% 区间。区间不触及零线，则不太可能出于偶然；实心标记表示经 Holm "
    "校正后成立。"};
inline constexpr Phrase key_better{"▲ better than A", "▲ 优于 A"};
inline constexpr Phrase key_worse{"▼ worse than A", "▼ 劣于 A"};
inline constexpr Phrase key_unclear{"◆ differs, ○ may be chance", "◆ 有差异，○ 可能出于偶然"};
inline constexpr Phrase difference_picture{"Differences to A with 95 % intervals", "与 A 之差及 95% 区间"};
inline constexpr Phrase values{"Values", "数值"};
inline constexpr Phrase values_text{"Means over {0} replications with 95 % intervals.",
                                    "{0} 次重复的均值及 95% 区间。"};
inline constexpr Phrase indicator{"Indicator", "指标"};
inline constexpr Phrase structure{"Structure", "组织结构"};
inline constexpr Phrase mean{"mean", "均值"};
inline constexpr Phrase minus_a{"minus A", "减 A"};
inline constexpr Phrase interval{"95 % interval", "95% 区间"};
inline constexpr Phrase verdict{"verdict", "结论"};
inline constexpr Phrase is_best{"best", "最优"};
inline constexpr Phrase better{"better", "更好"};
inline constexpr Phrase worse{"worse", "更差"};
inline constexpr Phrase different{"differs", "有差异"};
inline constexpr Phrase same_everywhere{"same", "相同"};
inline constexpr Phrase unclear{"unclear", "不明确"};
inline constexpr Phrase baseline{"baseline", "基准"};
inline constexpr Phrase pairs{" ({0} pairs)", "（{0} 对）"};
inline constexpr Phrase further{"Further indicators ({0})", "其他指标（{0} 项）"};
inline constexpr Phrase best_note{
    "\"best\": probability of having the best mean, as far as the replications show it. Indicators are "
    "defined in `linli explain`.",
    "“最优”：均值最优的概率，按重复运行之间的差异推算。指标定义见 `linli explain`。"};

// Time to solve.
inline constexpr Phrase times{"How long until a problem is really solved", "多久才真正解决"};
inline constexpr Phrase follow_up_text{
    "All problems that arose at least {0} days before the end: share that is really gone after so many days, "
    "whoever solved it. Bands are 95 % intervals of the mean over replications.",
    "期末前至少 {0} 天产生的全部问题：经过若干天后真正消除的比例，不论由谁解决。色带为各次重复均值的 95% "
    "区间。"};
inline constexpr Phrase days_since_arisen{"days since it arose", "产生后的天数"};
inline constexpr Phrase share_solved{"really solved [%]", "真正解决 [%]"};
inline constexpr Phrase by_kind_text{
    "By kind: median (dot) and 90th percentile (end of the line) of the days from arising to solved, mean "
    "over "
    "replications. Only problems that were solved have such a time; tips and the table tell how many were.",
    "按类别：从产生到真正解决的天数，圆点为中位数，线端为第 90 "
    "百分位，取各次重复的均值。只有已解决的问题才有这一时间；"
    "提示与表格中有解决的比例。"};
inline constexpr Phrase by_kind_picture{"Days to solve by kind and structure",
                                        "各类问题在各结构下的解决天数"};
inline constexpr Phrase days_axis{"days", "天"};
inline constexpr Phrase kind_hint{"{0}, {1}: median {2} days, 90 % within {3} days; {4} of {5} solved",
                                  "{0}，{1}：中位 {2} 天，九成在 {3} 天内；{5} 件中解决 {4} 件"};
inline constexpr Phrase kind_median{"median [days]", "中位 [天]"};
inline constexpr Phrase kind_ninetieth{"90th percentile [days]", "第 90 百分位 [天]"};
inline constexpr Phrase kind_arisen{"arisen", "产生"};
inline constexpr Phrase solved_column{"solved", "解决"};
inline constexpr Phrase issues_needed{"How the share of solved problems grows with time is not shown: it "
                                      "needs runs recorded with `--level issues`.",
                                      "此处不显示解决比例随时间的变化：需用 `--level issues` 记录运行。"};

// Where the time went.
inline constexpr Phrase causes{"Where the time went", "时间去向"};
inline constexpr Phrase causes_text{
    "Days that a problem spends under each cause, mean over all problems (solved or not) and replications.",
    "每个问题在各种原因下耗费的天数，按全部问题（无论是否解决）和各次重复平均。"};
inline constexpr Phrase causes_picture{"Days per problem by cause and structure",
                                       "各结构下每个问题按原因的天数"};
inline constexpr Phrase days_per_problem{"days per problem", "每个问题的天数"};
inline constexpr Phrase cause{"Cause", "原因"};

// Load.
inline constexpr Phrase load{"Load of offices", "机构负荷"};
inline constexpr Phrase load_text{
    "Hours spent over hours had, by kind of office, mean over replications. Beyond 100 % people work "
    "overtime; "
    "near it queues grow.",
    "已用工时与可用工时之比，按机构类别，取各次重复的均值。超过 100% 即加班；接近 100% 时排队变长。"};
inline constexpr Phrase load_posts_text{
    "The line runs from the tenth to the ninetieth percentile of single posts.",
    "细线为单个机构的第 10 至第 90 百分位。"};
inline constexpr Phrase load_needs_issues{
    "The spread between single posts needs runs recorded with `--level issues`.",
    "单个机构之间的差异需用 `--level issues` 记录运行。"};
inline constexpr Phrase load_picture{"Load by office and structure", "各结构下各机构的负荷"};
inline constexpr Phrase load_hint{"{0}, {1}: {2}", "{0}，{1}：{2}"};
inline constexpr Phrase load_posts_hint{"; single posts {0} to {1}", "；单个机构 {0} 至 {1}"};
inline constexpr Phrase load_tenth{"tenth of posts below", "一成机构低于"};
inline constexpr Phrase load_ninetieth{"tenth of posts above", "一成机构高于"};
inline constexpr Phrase load_axis{"load [%]", "负荷 [%]"};

// Daily series.
inline constexpr Phrase series{"Through the year", "逐周变化"};
inline constexpr Phrase series_text{
    "Weekly means for the whole scenario. Bands are 95 % intervals of the mean over "
    "replications.",
    "全域周均值。色带为各次重复均值的 95% 区间。"};
inline constexpr Phrase series_missing{
    "Series by day are not in these runs: record them with `--level daily`.",
    "这些运行没有逐日序列：请用 `--level daily` 记录。"};
inline constexpr Phrase series_title{"Weekly means", "周均值"};
inline constexpr Phrase week_from{"week from", "起始于"};
inline constexpr Phrase problems_unit{"problems", "个"};
inline constexpr Phrase issues_unit{"issues", "件"};
inline constexpr Phrase a_day_unit{"a day", "件/天"};
inline constexpr Phrase no_unit{"", ""};
inline constexpr Phrase open_problems{"Problems that exist", "存在的问题"};
inline constexpr Phrase backlog{"Backlog of offices", "机构在办积压"};
inline constexpr Phrase reported{"Issues reported a day", "每日上报"};
inline constexpr Phrase fixed{"Problems solved a day", "每日解决"};
inline constexpr Phrase satisfaction{"Satisfaction of residents", "居民满意度"};
inline constexpr Phrase trust{"Trust in community bodies", "对社区的信任"};

// Flow.
inline constexpr Phrase flow{"Who noticed, where it was closed, what became of it",
                             "谁发现、哪级办结、结果如何"};
inline constexpr Phrase flow_text{"Problems per replication, from first noticed over the tier that closed it "
                                  "last to what it was at the end.",
                                  "每次重复的问题数：由谁首先发现，最后由哪一级办结，期末结果如何。"};
inline constexpr Phrase flow_missing{
    "The flow between tiers is not in these runs: record them with `--level issues`.",
    "这些运行没有层级之间的流向：请用 `--level issues` 记录。"};
inline constexpr Phrase flow_noticed{"noticed", "发现"};
inline constexpr Phrase flow_closed{"closed last", "最后办结"};
inline constexpr Phrase flow_outcome{"at the end", "期末"};
inline constexpr Phrase flow_problems{"problems", "问题数"};
inline constexpr Phrase flow_hint{"{0} → {1}: {2}", "{0} → {1}：{2}"};
inline constexpr Phrase by_nobody{"noticed by nobody", "无人发现"};
inline constexpr Phrase by_resident{"by residents", "居民发现"};
inline constexpr Phrase by_patrol{"by patrols", "巡查发现"};
inline constexpr Phrase by_council{"by councils", "理事会发现"};
inline constexpr Phrase by_sensor{"by sensors", "设备发现"};
inline constexpr Phrase never_closed{"never closed", "从未办结"};
inline constexpr Phrase by_neighbours{"solved by neighbours", "邻里自行解决"};
inline constexpr Phrase closed_at{"closed: {0}", "{0}办结"};
inline constexpr Phrase outcome_solved{"really solved", "真正解决"};
inline constexpr Phrase outcome_faded{"passed by itself", "自行消失"};
inline constexpr Phrase outcome_open_closed{"closed, still there", "已办结但仍在"};
inline constexpr Phrase outcome_open_known{"known, still there", "已知，仍在"};
inline constexpr Phrase outcome_open_unknown{"unknown, still there", "未知，仍在"};

// Courtyards.
inline constexpr Phrase courtyards{"Who waits longest: courtyards", "谁等得最久：各楼院"};
inline constexpr Phrase courtyards_text{
    "Each square is a courtyard, at the same place under every structure; rows are communities. The darker, "
    "the "
    "more days until its problems are solved, mean over replications. Pale grey: nothing was solved there.",
    "每个方格是一个楼院，在各结构下位置相同；每行为一个社区。颜色越深，问题解决所需天数越多（各次重复的均值）"
    "。浅灰：没有"
    "问题得到解决。"};
inline constexpr Phrase courtyards_missing{
    "Single courtyards are not in these runs: record them with `--level issues`.",
    "这些运行没有单个楼院的记录：请用 `--level issues` 记录。"};
inline constexpr Phrase courtyards_too_many{
    "With {0} courtyards a map would show nothing; the table tells the spread.",
    "共 {0} 个楼院，图上难以分辨；差异见下表。"};
inline constexpr Phrase courtyard_hint{
    "Courtyard {0}, {1} residents: {2} days, {3} of its problems still there",
    "楼院 {0}，居民 {1} 人：{2} 天，{3} 的问题仍在"};
inline constexpr Phrase courtyard{"Courtyard", "楼院"};
inline constexpr Phrase residents{"residents", "居民"};
inline constexpr Phrase days_to_solve{"days to solve", "解决天数"};
inline constexpr Phrase still_there{"still there", "仍在"};
inline constexpr Phrase courtyard_tenth{"fastest tenth [days]", "最快一成 [天]"};
inline constexpr Phrase courtyard_median{"median [days]", "中位 [天]"};
inline constexpr Phrase courtyard_ninetieth{"slowest tenth [days]", "最慢一成 [天]"};
inline constexpr Phrase courtyard_ratio{"slowest / fastest", "最慢/最快"};
inline constexpr Phrase courtyard_open{"still there, worst tenth", "仍在的比例，最差一成"};
inline constexpr Phrase scale_days{"days to solve", "解决天数"};

// Sensitivity and evidence.
inline constexpr Phrase sensitivity_title{"Which numbers matter", "哪些数值重要"};
inline constexpr Phrase sensitivity_screening{
    "Study {0}, Morris screening with {1} trajectories. mu* is the mean size of the change of the indicator "
    "when the "
    "factor crosses its whole range; sigma tells how much that depends on the other factors. Up to three "
    "factors with "
    "at least a tenth of the strongest effect; intervals by bootstrap.",
    "研究 {0}，Morris 筛选，{1} 条轨迹。mu* 为因素跨越其全部范围时指标变化的平均大小；σ "
    "表示该变化随其他因素而变的程度。最多列出三个因素，且不小于最强者的十分之一；区间由自助抽样得出。"};
inline constexpr Phrase sensitivity_shares{
    "Study {0}, Sobol indices from {1} rows. total is the share of the variance that would remain if only "
    "this factor "
    "were not known, first its share by itself. Up to three factors with at least a tenth of the strongest "
    "effect; "
    "intervals by bootstrap.",
    "研究 {0}，由 {1} 行得出的 Sobol 指数。总效应为仅该因素未知时所剩的方差份额，一阶为其单独的份额。"
    "最多列出三个因素，且不小于最强者的十分之一；区间由自助抽样得出。"};
inline constexpr Phrase sensitivity_relative{"mu* in percent of the strongest effect on the indicator",
                                             "mu* 占对该指标最强效应的百分比"};
inline constexpr Phrase sensitivity_share{"total [% of the variance]", "总效应 [方差的 %]"};
inline constexpr Phrase sensitivity_indicator{"Indicator", "指标"};
inline constexpr Phrase sensitivity_factor{"factor", "因素"};
inline constexpr Phrase sensitivity_total{"total", "总效应"};
inline constexpr Phrase sensitivity_first{"first", "一阶"};
inline constexpr Phrase sensitivity_spread{"sigma", "σ"};
inline constexpr Phrase evidence_title{"What is reported, and whether the model says so",
                                       "报道的数值与模型结果"};
inline constexpr Phrase evidence_text{
    "{0} of {1} claims and patterns come out. What does not is shown as well: it is a finding about the "
    "model.",
    "{1} 项主张与规律中有 {0} 项再现。未再现的同样列出：那是关于模型的发现。"};
inline constexpr Phrase evidence_claim{"Claim or pattern", "主张或规律"};
inline constexpr Phrase evidence_reported{"reported", "报道"};
inline constexpr Phrase evidence_simulated{"simulated", "模拟"};
inline constexpr Phrase evidence_role{"role", "用途"};
inline constexpr Phrase evidence_reproduced{"comes out", "是否再现"};
inline constexpr Phrase evidence_yes{"yes", "是"};
inline constexpr Phrase evidence_no{"no", "否"};
inline constexpr Phrase evidence_built_in{"built in", "内置"};
inline constexpr Phrase evidence_held_out{"held out", "未用于标定"};
inline constexpr Phrase evidence_calibrated{"used to calibrate", "用于标定"};

// Register and provenance.
inline constexpr Phrase register_title{"Numbers that went in", "输入的数值"};
inline constexpr Phrase register_summary{"All {0} numbers with unit, range, origin and source",
                                         "全部 {0} 个数值及其单位、范围、来历与出处"};
inline constexpr Phrase parameter{"Parameter", "参数"};
inline constexpr Phrase value{"value", "数值"};
inline constexpr Phrase unit{"unit", "单位"};
inline constexpr Phrase range{"range", "范围"};
inline constexpr Phrase tag{"origin", "来历"};
inline constexpr Phrase source{"source", "出处"};
inline constexpr Phrase file{"file", "文件"};
inline constexpr Phrase tag_reported{"reported", "报道"};
inline constexpr Phrase tag_derived{"derived", "推算"};
inline constexpr Phrase tag_calibrated{"calibrated", "校准"};
inline constexpr Phrase tag_assumed{"assumed", "假定"};
inline constexpr Phrase provenance{"How to get the same again", "如何重现"};
inline constexpr Phrase provenance_text{
    "The same build, inputs and seeds give the same run files to the last byte.",
    "相同的程序版本、输入与种子会得到逐字节相同的运行文件。"};
inline constexpr Phrase program{"Program", "程序"};
inline constexpr Phrase scenario{"Scenario", "场景"};
inline constexpr Phrase seeds{"Seeds and replicates", "种子与重复"};
inline constexpr Phrase seed_list{"seed {0}: {1}", "种子 {0}：{1}"};
inline constexpr Phrase first_date{"First day", "起始日"};
inline constexpr Phrase length{"Length", "长度"};
inline constexpr Phrase days_count{"{0} days", "{0} 天"};
inline constexpr Phrase levels{"Recording level", "记录级别"};
inline constexpr Phrase overrides{"Overrides", "改动的参数"};
inline constexpr Phrase no_overrides{"none", "无"};
inline constexpr Phrase run_files{"Run files ({0})", "运行文件（{0} 个）"};
inline constexpr Phrase inputs{"Input files in full ({0})", "输入文件全文（{0} 个）"};
inline constexpr Phrase inputs_note{"The texts are on the page but are not printed.",
                                    "全文在页面中，不随页面打印。"};
inline constexpr Phrase input_files{"Input files", "输入文件"};
inline constexpr Phrase used_by{"{0} (used by {1})", "{0}（用于 {1}）"};
inline constexpr Phrase comma{", ", "、"};

// Tiers by id.
inline constexpr Phrase courtyard_tier{"courtyard", "楼院"};
inline constexpr Phrase grid_tier{"grid", "网格"};
inline constexpr Phrase community_tier{"community", "社区"};
inline constexpr Phrase subdistrict_tier{"subdistrict", "街道"};
inline constexpr Phrase district_tier{"district", "区"};

} // namespace linli::report::words

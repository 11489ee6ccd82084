// Curves over time with bands, in panels that share their x, legend and zoom.
(() => {
    'use strict';

    const { faint, ink, label, legendHeight, legendOf, number, rule, tip, tooltip, valueAxis } = linliParts;

    const dashes = ['solid', [7, 3], [2, 2], [9, 3, 2, 3], [4, 4], [12, 4], [1, 3]]; // tell lines apart in grey
    const interval = (low, high) => (low === null ? '' : ` [${number(low)}, ${number(high)}]`);
    const unit = (name) => (name === '' ? '' : ` ${name}`);

    const zoomSlider = (axes) => ({
        xAxisIndex: [...Array(axes).keys()], height: 16, bottom: 8, left: 46, right: 26, showDetail: false, brushSelect: false,
        borderColor: rule, fillerColor: 'rgba(143, 154, 168, 0.2)', handleStyle: { borderColor: faint },
        moveHandleStyle: { opacity: 0 }, showDataShadow: false,
    });

    /** How far each letter at the end of a line moves so that no two stand on each other. */
    function endShifts(panel, height) {
        const values = panel.curves.flatMap((curve) => [...curve.mean, ...curve.high]).filter((value) => value !== null);
        const low = panel.from_zero ? 0 : Math.min(...values);
        const place = (curve) => (height * ((curve.mean.at(-1) ?? low) - low)) / (Math.max(...values) - low || 1);
        const shifts = panel.curves.map(() => 0);
        const order = panel.curves.map((curve, i) => i).sort((a, b) => place(panel.curves[a]) - place(panel.curves[b]));
        order.slice(1).forEach((arm, i) => {
            const below = place(panel.curves[order[i]]) - shifts[order[i]];
            shifts[arm] = Math.min(0, place(panel.curves[arm]) - below - 12);
        });
        return shifts;
    }

    /** Mean lines with bands: a band is an unseen line and the height above it, stacked. */
    function curveSeries(arm, index, panel, curve, shift) {
        const common = { type: 'line', name: arm.key, xAxisIndex: panel, yAxisIndex: panel, symbol: 'none', color: arm.colour };
        const band = { ...common, stack: `band-${panel}-${index}`, stackStrategy: 'all', silent: true, lineStyle: { opacity: 0 } };
        return [
            {
                // The first of its name, so that the legend shows its dashes.
                ...common, id: `mean-${panel}-${index}`, data: curve.mean, z: 3,
                lineStyle: { color: arm.colour, width: 2, type: dashes[index % dashes.length] },
                endLabel: { show: true, formatter: arm.key, color: arm.colour, distance: 3, offset: [0, shift] },
            },
            { ...band, id: `low-${panel}-${index}`, data: curve.low },
            {
                ...band, id: `band-${panel}-${index}`, areaStyle: { color: arm.colour, opacity: 0.2 },
                data: curve.high.map((high, i) => (high === null ? null : high - curve.low[i])),
            },
        ];
    }

    function lines(data, context) {
        const { width, printing, text } = context;
        const dates = data.x[0].includes('-');
        const columns = data.panels.length > 1 && width > 560 ? 2 : 1;
        const rows = Math.ceil(data.panels.length / columns);
        const top = legendHeight(data.series.map((arm) => text(arm.label)), width);
        const drawn = columns === 1 && rows === 1 ? 230 : 130;
        const rowHeight = drawn + (dates ? 50 : 62);
        const slider = printing ? 0 : 34;
        const cell = width / columns;
        const place = (i) => ({ left: (i % columns) * cell, top: top + Math.floor(i / columns) * rowHeight });
        const every = data.x.length > 35 ? 3 : 1; // months between marks
        const monthBegins = (i, day) =>
            i > 0 && data.x[i - 1].slice(0, 7) !== day.slice(0, 7) && (Number(day.slice(5, 7)) - 1) % every === 0;
        return {
            height: top + rows * rowHeight + slider,
            option: {
                legend: legendOf(data.series, context, { itemWidth: 32, itemStyle: { opacity: 0 } }), // lines without dots
                title: data.panels.length === 1 ? [] : data.panels.map((panel, i) => ({
                    text: text(panel.title), left: place(i).left + 8, top: place(i).top, padding: 0,
                    textStyle: { fontSize: 13, color: ink },
                })),
                grid: data.panels.map((panel, i) => ({
                    left: place(i).left + 46, top: place(i).top + 22, width: cell - 46 - 26, height: drawn,
                })),
                xAxis: data.panels.map((panel, i) => ({
                    type: 'category', gridIndex: i, boundaryGap: false, data: data.x, name: dates ? '' : text(data.x_label),
                    nameLocation: 'middle', nameGap: 24, nameTextStyle: label(), axisTick: { show: false },
                    axisLabel: label(dates ? { interval: monthBegins, hideOverlap: true, formatter: (day) => day.slice(0, 7) } : {}),
                })),
                yAxis: data.panels.map((panel, i) => valueAxis(undefined, {
                    gridIndex: i, scale: !panel.from_zero, min: panel.from_zero ? 0 : undefined, splitNumber: 4,
                })),
                dataZoom: [
                    { type: 'inside', xAxisIndex: 'all', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false },
                    ...(printing ? [] : [{ type: 'slider', ...zoomSlider(data.panels.length) }]),
                ],
                tooltip: tooltip({
                    trigger: 'axis',
                    formatter: (points) => {
                        const means = points.filter((point) => point.seriesId.startsWith('mean'));
                        const panel = data.panels[Number(points[0].seriesId.split('-')[1])];
                        return tip(`${text(panel.title)} · ${text(data.x_label)} ${points[0].axisValue}`, means.map((point) => {
                            const arm = Number(point.seriesId.split('-')[2]);
                            const { mean, low, high } = panel.curves[arm];
                            const at = point.dataIndex;
                            return `${text(data.series[arm].label)}: ${number(mean[at])}${unit(text(panel.unit))}${interval(low[at], high[at])}`;
                        }));
                    },
                }),
                series: data.panels.flatMap((panel, i) => {
                    const shifts = endShifts(panel, drawn);
                    return panel.curves.flatMap((curve, k) => curveSeries(data.series[k], k, i, curve, shifts[k]));
                }),
            },
        };
    }

    Object.assign(linliPlots, { lines });
})();

package thalweg.problems;

import static thalweg.problems.HockSchittkowski.INF;
import static thalweg.problems.HockSchittkowski.all;
import static thalweg.problems.HockSchittkowski.free;
import static thalweg.problems.HockSchittkowski.hs;
import static thalweg.problems.HockSchittkowski.squares;

import java.util.List;

/**
 * The problems of four and more variables.
 */
final class HockSchittkowskiLarger {
  private HockSchittkowskiLarger() {}

  static List<ConstrainedCase> fourAndMore() {
    return List.of(
        hs(
            38,
            4,
            x ->
                x[1].minus(x[0].square())
                    .square()
                    .times(100)
                    .plus(x[0].negate().plus(1).square())
                    .plus(x[3].minus(x[2].square()).square().times(90))
                    .plus(x[2].negate().plus(1).square())
                    .plus(x[1].minus(1).square().plus(x[3].minus(1).square()).times(10.1))
                    .plus(x[1].minus(1).times(19.8).times(x[3].minus(1))),
            all(4),
            all(4),
            new double[] {-10, -10, -10, -10},
            new double[] {10, 10, 10, 10},
            new double[] {-3, -1, -3, -1},
            0,
            new double[] {1, 1, 1, 1}),
        hs(
            39,
            4,
            x -> x[0].negate(),
            all(
                4,
                x -> x[1].minus(x[0].cube()).minus(x[2].square()),
                x -> x[0].square().minus(x[1]).minus(x[3].square())),
            all(4),
            free(4, -INF),
            free(4, INF),
            new double[] {2, 2, 2, 2},
            -1,
            new double[] {1, 1, 0, 0}),
        hs(
            40,
            4,
            x -> x[0].times(x[1]).times(x[2]).times(x[3]).negate(),
            all(
                4,
                x -> x[0].cube().plus(x[1].square()).minus(1),
                x -> x[0].square().times(x[3]).minus(x[2]),
                x -> x[3].square().minus(x[1])),
            all(4),
            free(4, -INF),
            free(4, INF),
            new double[] {0.8, 0.8, 0.8, 0.8},
            -0.25,
            new double[] {
              Math.pow(2, -1.0 / 3),
              Math.pow(2, -1.0 / 2),
              Math.pow(2, -11.0 / 12),
              Math.pow(2, -1.0 / 4)
            }),
        hs(
            42,
            4,
            x ->
                x[0].minus(1)
                    .square()
                    .plus(x[1].minus(2).square())
                    .plus(x[2].minus(3).square())
                    .plus(x[3].minus(4).square()),
            all(4, x -> x[0].minus(2), x -> x[2].square().plus(x[3].square()).minus(2)),
            all(4),
            free(4, -INF),
            free(4, INF),
            new double[] {1, 1, 1, 1},
            28 - 10 * Math.sqrt(2),
            new double[] {2, 2, 0.6 * Math.sqrt(2), 0.8 * Math.sqrt(2)}),
        hs(
            43,
            4,
            x ->
                x[0].square()
                    .plus(x[1].square())
                    .plus(x[2].square().times(2))
                    .plus(x[3].square())
                    .minus(x[0].times(5))
                    .minus(x[1].times(5))
                    .minus(x[2].times(21))
                    .plus(x[3].times(7)),
            all(4),
            all(
                4,
                x -> squares(x).plus(x[0]).minus(x[1]).plus(x[2]).minus(x[3]).negate().plus(8),
                x ->
                    x[0].square()
                        .plus(x[1].square().times(2))
                        .plus(x[2].square())
                        .plus(x[3].square().times(2))
                        .minus(x[0])
                        .minus(x[3])
                        .negate()
                        .plus(10),
                x ->
                    x[0].square()
                        .times(2)
                        .plus(x[1].square())
                        .plus(x[2].square())
                        .plus(x[0].times(2))
                        .minus(x[1])
                        .minus(x[3])
                        .negate()
                        .plus(5)),
            free(4, -INF),
            free(4, INF),
            new double[] {0, 0, 0, 0},
            -44,
            new double[] {0, 1, 2, -1}),
        hs(
            44,
            4,
            x ->
                x[0].minus(x[1])
                    .minus(x[2])
                    .minus(x[0].times(x[2]))
                    .plus(x[0].times(x[3]))
                    .plus(x[1].times(x[2]))
                    .minus(x[1].times(x[3])),
            all(4),
            all(
                4,
                x -> x[0].plus(x[1].times(2)).negate().plus(8),
                x -> x[0].times(4).plus(x[1]).negate().plus(12),
                x -> x[0].times(3).plus(x[1].times(4)).negate().plus(12),
                x -> x[2].times(2).plus(x[3]).negate().plus(8),
                x -> x[2].plus(x[3].times(2)).negate().plus(8),
                x -> x[2].plus(x[3]).negate().plus(5)),
            new double[] {0, 0, 0, 0},
            free(4, INF),
            new double[] {0, 0, 0, 0},
            -15,
            new double[] {0, 3, 0, 4}),
        hs(
            45,
            5,
            x -> x[0].times(x[1]).times(x[2]).times(x[3]).times(x[4]).over(120).negate().plus(2),
            all(5),
            all(5),
            new double[] {0, 0, 0, 0, 0},
            new double[] {1, 2, 3, 4, 5},
            new double[] {2, 2, 2, 2, 2},
            1,
            new double[] {1, 2, 3, 4, 5}),
        hs(
            46,
            5,
            x ->
                x[0].minus(x[1])
                    .square()
                    .plus(x[2].minus(1).square())
                    .plus(x[3].minus(1).square().square())
                    .plus(x[4].minus(1).cube().square()),
            all(
                5,
                x -> x[0].square().times(x[3]).plus(x[3].minus(x[4]).sin()).minus(1),
                x -> x[1].plus(x[2].square().square().times(x[3].square())).minus(2)),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {0.5 * Math.sqrt(2), 1.75, 0.5, 2, 2},
            0,
            new double[] {1, 1, 1, 1, 1}),
        hs(
            48,
            5,
            x ->
                x[0].minus(1)
                    .square()
                    .plus(x[1].minus(x[2]).square())
                    .plus(x[3].minus(x[4]).square()),
            all(5, x -> Dual.sum(x).minus(5), x -> x[2].minus(x[3].plus(x[4]).times(2)).plus(3)),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {3, 5, -3, 2, -2},
            0,
            new double[] {1, 1, 1, 1, 1}),
        hs(
            49,
            5,
            x ->
                x[0].minus(x[1])
                    .square()
                    .plus(x[2].minus(1).square())
                    .plus(x[3].minus(1).square().square())
                    .plus(x[4].minus(1).cube().square()),
            all(
                5,
                x -> x[0].plus(x[1]).plus(x[2]).plus(x[3].times(4)).minus(7),
                x -> x[2].plus(x[4].times(5)).minus(6)),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {10, 7, 2, -3, 0.8},
            0,
            new double[] {1, 1, 1, 1, 1}),
        hs(
            50,
            5,
            x ->
                x[0].minus(x[1])
                    .square()
                    .plus(x[1].minus(x[2]).square())
                    .plus(x[2].minus(x[3]).square().square())
                    .plus(x[3].minus(x[4]).square()),
            all(
                5,
                x -> x[0].plus(x[1].times(2)).plus(x[2].times(3)).minus(6),
                x -> x[1].plus(x[2].times(2)).plus(x[3].times(3)).minus(6),
                x -> x[2].plus(x[3].times(2)).plus(x[4].times(3)).minus(6)),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {35, -31, 11, 5, -5},
            0,
            new double[] {1, 1, 1, 1, 1}),
        hs(
            51,
            5,
            x ->
                x[0].minus(x[1])
                    .square()
                    .plus(x[1].plus(x[2]).minus(2).square())
                    .plus(x[3].minus(1).square())
                    .plus(x[4].minus(1).square()),
            all(
                5,
                x -> x[0].plus(x[1].times(3)).minus(4),
                x -> x[2].plus(x[3]).minus(x[4].times(2)),
                x -> x[1].minus(x[4])),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {2.5, 0.5, 2, -1, 0.5},
            0,
            new double[] {1, 1, 1, 1, 1}),
        hs(
            52,
            5,
            x ->
                x[0].times(4)
                    .minus(x[1])
                    .square()
                    .plus(x[1].plus(x[2]).minus(2).square())
                    .plus(x[3].minus(1).square())
                    .plus(x[4].minus(1).square()),
            all(
                5,
                x -> x[0].plus(x[1].times(3)),
                x -> x[2].plus(x[3]).minus(x[4].times(2)),
                x -> x[1].minus(x[4])),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {2, 2, 2, 2, 2},
            1859.0 / 349,
            new double[] {-33.0 / 349, 11.0 / 349, 180.0 / 349, -158.0 / 349, 11.0 / 349}),
        hs(
            53,
            5,
            x ->
                x[0].minus(x[1])
                    .square()
                    .plus(x[1].plus(x[2]).minus(2).square())
                    .plus(x[3].minus(1).square())
                    .plus(x[4].minus(1).square()),
            all(
                5,
                x -> x[0].plus(x[1].times(3)),
                x -> x[2].plus(x[3]).minus(x[4].times(2)),
                x -> x[1].minus(x[4])),
            all(5),
            new double[] {-10, -10, -10, -10, -10},
            new double[] {10, 10, 10, 10, 10},
            new double[] {2, 2, 2, 2, 2},
            176.0 / 43,
            new double[] {-33.0 / 43, 11.0 / 43, 27.0 / 43, -5.0 / 43, 11.0 / 43}),
        hs(
            71,
            4,
            x -> x[0].times(x[3]).times(x[0].plus(x[1]).plus(x[2])).plus(x[2]),
            all(4, x -> squares(x).minus(40)),
            all(4, x -> x[0].times(x[1]).times(x[2]).times(x[3]).minus(25)),
            new double[] {1, 1, 1, 1},
            new double[] {5, 5, 5, 5},
            new double[] {1, 5, 5, 1},
            17.014017289156303,
            new double[] {1.0, 4.742999637264417, 3.8211499841848737, 1.3794082931726723}),
        hs(
            76,
            4,
            x ->
                x[0].square()
                    .plus(x[1].square().times(0.5))
                    .plus(x[2].square())
                    .plus(x[3].square().times(0.5))
                    .minus(x[0].times(x[2]))
                    .plus(x[2].times(x[3]))
                    .minus(x[0])
                    .minus(x[1].times(3))
                    .plus(x[2])
                    .minus(x[3]),
            all(4),
            all(
                4,
                x -> x[0].plus(x[1].times(2)).plus(x[2]).plus(x[3]).negate().plus(5),
                x -> x[0].times(3).plus(x[1]).plus(x[2].times(2)).minus(x[3]).negate().plus(4),
                x -> x[1].plus(x[2].times(4)).minus(1.5)),
            new double[] {0, 0, 0, 0},
            free(4, INF),
            new double[] {0.5, 0.5, 0.5, 0.5},
            -103.0 / 22,
            new double[] {3.0 / 11, 23.0 / 11, 0, 6.0 / 11}),
        hs(
            77,
            5,
            x ->
                x[0].minus(1)
                    .square()
                    .plus(x[0].minus(x[1]).square())
                    .plus(x[2].minus(1).square())
                    .plus(x[3].minus(1).square().square())
                    .plus(x[4].minus(1).cube().square()),
            all(
                5,
                x -> x[0].square().times(x[3]).plus(x[3].minus(x[4]).sin()).minus(2 * Math.sqrt(2)),
                x ->
                    x[1].plus(x[2].square().square().times(x[3].square())).minus(8 + Math.sqrt(2))),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {2, 2, 2, 2, 2},
            0.24150512879017869,
            new double[] {
              1.1661721897092985,
              1.1821113888027042,
              1.3802570431454597,
              1.5060362736230457,
              0.6109201960430908
            }),
        hs(
            78,
            5,
            x -> x[0].times(x[1]).times(x[2]).times(x[3]).times(x[4]),
            all(
                5,
                x -> squares(x).minus(10),
                x -> x[1].times(x[2]).minus(x[3].times(5).times(x[4])),
                x -> x[0].cube().plus(x[1].cube()).plus(1)),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {-2, 1.5, 2, -1, -1},
            -2.9197004089636795,
            new double[] {
              -1.7171435703943823,
              1.5957096901835544,
              1.8272457529271946,
              -0.7636430781841304,
              -0.7636430781841304
            }),
        hs(
            79,
            5,
            x ->
                x[0].minus(1)
                    .square()
                    .plus(x[0].minus(x[1]).square())
                    .plus(x[1].minus(x[2]).square())
                    .plus(x[2].minus(x[3]).square().square())
                    .plus(x[3].minus(x[4]).square().square()),
            all(
                5,
                x -> x[0].plus(x[1].square()).plus(x[2].cube()).minus(2 + 3 * Math.sqrt(2)),
                x -> x[1].minus(x[2].square()).plus(x[3]).plus(2 - 2 * Math.sqrt(2)),
                x -> x[0].times(x[4]).minus(2)),
            all(5),
            free(5, -INF),
            free(5, INF),
            new double[] {2, 2, 2, 2, 2},
            0.0787768208710569,
            new double[] {
              1.1911274563110514,
              1.362603164961742,
              1.4728179315120877,
              1.6350166191679927,
              1.6790814361664075
            }),
        hs(
            80,
            5,
            x -> x[0].times(x[1]).times(x[2]).times(x[3]).times(x[4]).exp(),
            all(
                5,
                x -> squares(x).minus(10),
                x -> x[1].times(x[2]).minus(x[3].times(5).times(x[4])),
                x -> x[0].cube().plus(x[1].cube()).plus(1)),
            all(5),
            new double[] {-2.3, -2.3, -3.2, -3.2, -3.2},
            new double[] {2.3, 2.3, 3.2, 3.2, 3.2},
            new double[] {-2, 2, 2, -1, -1},
            0.05394984777027201,
            new double[] {
              -1.7171435703943823,
              1.5957096901835544,
              1.8272457529271946,
              -0.7636430781841304,
              -0.7636430781841304
            }),
        hs(
            81,
            5,
            x ->
                x[0].times(x[1])
                    .times(x[2])
                    .times(x[3])
                    .times(x[4])
                    .exp()
                    .minus(x[0].cube().plus(x[1].cube()).plus(1).square().times(0.5)),
            all(
                5,
                x -> squares(x).minus(10),
                x -> x[1].times(x[2]).minus(x[3].times(5).times(x[4])),
                x -> x[0].cube().plus(x[1].cube()).plus(1)),
            all(5),
            new double[] {-2.3, -2.3, -3.2, -3.2, -3.2},
            new double[] {2.3, 2.3, 3.2, 3.2, 3.2},
            new double[] {-2, 2, 2, -1, -1},
            0.05394984777027201,
            new double[] {
              -1.7171435703943823,
              1.5957096901835544,
              1.8272457529271946,
              -0.7636430781841304,
              -0.7636430781841304
            }),
        hs(
            100,
            7,
            x ->
                x[0].minus(10)
                    .square()
                    .plus(x[1].minus(12).square().times(5))
                    .plus(x[2].square().square())
                    .plus(x[3].minus(11).square().times(3))
                    .plus(x[4].cube().square().times(10))
                    .plus(x[5].square().times(7))
                    .plus(x[6].square().square())
                    .minus(x[5].times(4).times(x[6]))
                    .minus(x[5].times(10))
                    .minus(x[6].times(8)),
            all(7),
            all(
                7,
                x ->
                    x[0].square()
                        .times(2)
                        .plus(x[1].square().square().times(3))
                        .plus(x[2])
                        .plus(x[3].square().times(4))
                        .plus(x[4].times(5))
                        .negate()
                        .plus(127),
                x ->
                    x[0].times(7)
                        .plus(x[1].times(3))
                        .plus(x[2].square().times(10))
                        .plus(x[3])
                        .minus(x[4])
                        .negate()
                        .plus(282),
                x ->
                    x[0].times(23)
                        .plus(x[1].square())
                        .plus(x[5].square().times(6))
                        .minus(x[6].times(8))
                        .negate()
                        .plus(196),
                x ->
                    x[0].times(3)
                        .times(x[1])
                        .minus(x[0].square().times(4))
                        .minus(x[1].square())
                        .minus(x[2].square().times(2))
                        .minus(x[5].times(5))
                        .plus(x[6].times(11))),
            free(7, -INF),
            free(7, INF),
            new double[] {1, 2, 0, 4, 0, 1, 1},
            680.6300573744021,
            new double[] {
              2.33049937287957,
              1.951372372896889,
              -0.4775413923888716,
              4.36572623365581,
              -0.6244869705268175,
              1.0381310186079584,
              1.5942267116118685
            }));
  }
}

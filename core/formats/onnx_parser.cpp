// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/formats/json.h"
#include "core/formats/onnx.h"
#include "core/formats/onnx_fields.h"
#include "core/formats/onnx_tensor.h"
#include "core/formats/protobuf.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t mostAxes = 8;
constexpr std::size_t mostNameBytes = 1024;

/// The specification's numbers of the kinds of attributes that are not read; OnnxAttributeType has the
/// others.
namespace unread_attribute {
constexpr std::uint64_t undefined = 0, graph = 5, texts = 8, tensors = 9, graphs = 10, sparseTensor = 11,
                        sparseTensors = 12, type = 13, types = 14;
}

/// Of an attribute whose value is a graph, a sparse array or several of anything: a pattern for its node and
/// its name.
Sentence unreadAttribute(std::uint64_t type) {
    switch (type) {
    case unread_attribute::undefined:
        return Sentence::tr("%1: its attribute %2 is nothing, which is not read");
    case unread_attribute::graph:
        return Sentence::tr("%1: its attribute %2 is a graph, which is not read");
    case unread_attribute::texts:
        return Sentence::tr("%1: its attribute %2 is texts, which is not read");
    case unread_attribute::tensors:
        return Sentence::tr("%1: its attribute %2 is arrays, which is not read");
    case unread_attribute::graphs:
        return Sentence::tr("%1: its attribute %2 is graphs, which is not read");
    case unread_attribute::sparseTensor:
        return Sentence::tr("%1: its attribute %2 is a sparse array, which is not read");
    case unread_attribute::sparseTensors:
        return Sentence::tr("%1: its attribute %2 is sparse arrays, which is not read");
    case unread_attribute::type:
        return Sentence::tr("%1: its attribute %2 is a type, which is not read");
    case unread_attribute::types:
        return Sentence::tr("%1: its attribute %2 is types, which is not read");
    default:
        return Sentence::tr("%1: its attribute %2 is of type %3, which is not read");
    }
}

bool isRead(std::uint64_t type) {
    using enum OnnxAttributeType;
    constexpr std::array read{number, integer, text, tensor, numbers, integers};
    return std::ranges::any_of(read, [&](auto known) { return static_cast<std::uint64_t>(known) == type; });
}

Sentence inAnotherFile() {
    return Sentence::tr("lies in another file, which is not read; save the model as one file");
}

/// Parses messages; remembers the first thing that was wrong, and what follows is then of no use.
class OnnxParser {
public:
    OnnxParser(std::span<const std::byte> file, std::string_view fileName)
        : m_file{file}
        , m_fileName{fileName} { }

    Result<OnnxModel> parse() {
        if (m_file.empty())
            refuse(Sentence::tr("is empty"));
        OnnxModel model = readModel(m_file);
        if (m_error)
            return *m_error;
        return model;
    }

private:
    void refuse(Sentence what) {
        if (!m_error)
            m_error = Error{ErrorKind::badData, Sentence::tr("%1: %2.").arg(m_fileName, std::move(what))};
    }

    void refuseAt(const std::byte* place, Sentence what) {
        const auto offset = static_cast<std::size_t>(place - m_file.data());
        refuse(Sentence::tr("byte %1: %2; this is no ONNX file, or not all of it, save or copy it again")
                   .arg(grouped(offset), std::move(what)));
    }

    /// `owner`: the node that has the array as an attribute; null for arrays with a name of their own.
    void refuse(const OnnxTensor& tensor, const OnnxNode* owner, Sentence what) {
        auto who = owner ? Sentence::tr("the array of %1").arg(inWords(*owner)) : inWords(tensor);
        refuse(Sentence::tr("%1 %2").arg(std::move(who), std::move(what)));
    }

    /// One more of what takes memory.
    bool count() {
        if (++m_parts <= mostOnnxParts)
            return true;
        refuse(Sentence::tr("has more than %1 nodes, arrays, attributes, names and dimensions, the most that "
                            "is read")
                   .arg(grouped(mostOnnxParts)));
        return false;
    }

    /// Calls use(field) for each field of a message while nothing is wrong.
    template<class Use>
    void forEachField(std::span<const std::byte> message, const Use& use) {
        if (m_error)
            return;
        WireReader reader{message};
        while (const auto field = reader.next()) {
            m_position = reader.position();
            use(*field);
            if (m_error)
                return;
        }
        if (const auto problem = reader.problem())
            refuseAt(reader.position(), inWords(*problem));
    }

    bool isOf(const WireField& field, WireType type) {
        if (field.type == type)
            return true;
        refuseAt(m_position, Sentence::tr("a field is of another type than ONNX gives it"));
        return false;
    }
    std::span<const std::byte> message(const WireField& field) {
        return isOf(field, WireType::bytes) ? field.bytes : std::span<const std::byte>{};
    }
    std::string_view text(const WireField& field) {
        const auto bytes = message(field);
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
    std::string_view name(const WireField& field) {
        const auto name = text(field);
        if (name.size() > mostNameBytes)
            refuseName(name.size());
        return name;
    }
    void refuseName(std::size_t bytes) {
        refuseAt(m_position,
                 Sentence::tr("a name has %1 bytes, at most %2 are read")
                     .arg(grouped(bytes), grouped(mostNameBytes)));
    }
    std::int64_t integer(const WireField& field) {
        return isOf(field, WireType::varint) ? static_cast<std::int64_t>(field.value) : 0;
    }

    /// Adds what one field of an array of integers holds: one, or several side by side.
    void addIntegers(std::vector<std::int64_t>& integers, const WireField& field, std::size_t most) {
        const auto add = [&](std::uint64_t value) {
            if (integers.size() == most)
                refuseAt(m_position, Sentence::tr("more than %1 whole numbers in one list").arg(most));
            else if (count())
                integers.push_back(static_cast<std::int64_t>(value));
        };
        if (field.type == WireType::varint)
            return add(field.value);
        WireReader reader{message(field)};
        while (!m_error) {
            const auto value = reader.nextVarint();
            if (!value)
                break;
            add(*value);
        }
        if (const auto problem = reader.problem())
            refuseAt(m_position, inWords(*problem));
    }

    OnnxModel readModel(std::span<const std::byte> bytes) {
        OnnxModel model;
        std::span<const std::byte> graph;
        forEachField(bytes, [&](const WireField& field) {
            switch (field.number) {
            case model_field::irVersion:
                model.irVersion = integer(field);
                break;
            case model_field::producer:
                model.producer = text(field);
                break;
            case model_field::producerVersion:
                model.producerVersion = text(field);
                break;
            case model_field::graph:
                if (graph.data() != nullptr)
                    refuseAt(m_position, Sentence::tr("a second graph"));
                graph = message(field);
                break;
            case model_field::opset:
                readOpset(model, message(field));
                break;
            case model_field::metadata:
                if (count())
                    model.metadata.push_back(readEntry(message(field)));
                break;
            case model_field::functions:
                refuse(Sentence::tr(
                    "defines functions of its own, which are not read; export the model without them"));
                break;
            default:
                break;
            }
        });
        // Last, so that what is said of the model comes first wherever it stands.
        if (!m_error && graph.data() == nullptr)
            refuse(Sentence::tr("holds no graph; this is no ONNX file"));
        model.graph = readGraph(graph);
        return model;
    }

    void readOpset(OnnxModel& model, std::span<const std::byte> bytes) {
        std::string_view domain;
        std::int64_t version = 0;
        forEachField(bytes, [&](const WireField& field) {
            if (field.number == opset_field::domain)
                domain = text(field);
            else if (field.number == opset_field::version)
                version = integer(field);
        });
        if (domain.empty() || domain == "ai.onnx")
            model.opset = version;
    }

    std::pair<std::string_view, std::string_view> readEntry(std::span<const std::byte> bytes) {
        std::pair<std::string_view, std::string_view> entry;
        forEachField(bytes, [&](const WireField& field) {
            if (field.number == entry_field::key)
                entry.first = text(field);
            else if (field.number == entry_field::value)
                entry.second = text(field);
        });
        return entry;
    }

    OnnxGraph readGraph(std::span<const std::byte> bytes) {
        OnnxGraph graph;
        forEachField(bytes, [&](const WireField& field) {
            switch (field.number) {
            case graph_field::node:
                if (count())
                    graph.nodes.push_back(readNode(message(field)));
                break;
            case graph_field::name:
                graph.name = text(field);
                break;
            case graph_field::initializer:
                if (count())
                    graph.initializers.push_back(readTensor(message(field), nullptr));
                break;
            case graph_field::input:
                if (count())
                    graph.inputs.push_back(readValue(message(field)));
                break;
            case graph_field::output:
                if (count())
                    graph.outputs.push_back(readValue(message(field)));
                break;
            case graph_field::sparseInitializer:
                refuse(Sentence::tr(
                    "holds a sparse array, which is not read; export the model with dense ones"));
                break;
            default:
                break;
            }
        });
        return graph;
    }

    OnnxNode readNode(std::span<const std::byte> bytes) {
        OnnxNode node;
        std::vector<std::span<const std::byte>> attributes;
        const auto addName = [this](std::vector<std::string_view>& names, const WireField& field) {
            if (count())
                names.push_back(name(field));
        };
        forEachField(bytes, [&](const WireField& field) {
            switch (field.number) {
            case node_field::input:
                addName(node.inputs, field);
                break;
            case node_field::output:
                addName(node.outputs, field);
                break;
            case node_field::name:
                node.name = name(field);
                break;
            case node_field::opType:
                node.opType = name(field);
                break;
            case node_field::attribute:
                if (count())
                    attributes.push_back(message(field));
                break;
            case node_field::domain:
                node.domain = name(field);
                break;
            default:
                break;
            }
        });
        // Once the node has its name, for messages.
        for (const auto attribute : attributes)
            node.attributes.push_back(readAttribute(attribute, node));
        return node;
    }

    OnnxAttribute readAttribute(std::span<const std::byte> bytes, const OnnxNode& node) {
        OnnxAttribute attribute;
        std::uint64_t type = 0;
        std::span<const std::byte> tensor;
        forEachField(bytes, [&](const WireField& field) {
            switch (field.number) {
            case attribute_field::name:
                attribute.name = name(field);
                break;
            case attribute_field::number:
                if (isOf(field, WireType::fixed32))
                    attribute.number = std::bit_cast<float>(static_cast<std::uint32_t>(field.value));
                break;
            case attribute_field::integer:
                attribute.integer = integer(field);
                break;
            case attribute_field::text:
                attribute.text = text(field);
                break;
            case attribute_field::tensor:
                tensor = message(field);
                break;
            case attribute_field::integers:
                addIntegers(attribute.integers, field, mostOnnxIntegers);
                break;
            case attribute_field::type:
                type = isOf(field, WireType::varint) ? field.value : 0;
                break;
            default:
                break;
            }
        });
        if (isRead(type))
            attribute.type = static_cast<OnnxAttributeType>(type);
        else
            refuse(unreadAttribute(type).arg(inWords(node), inQuotes(attribute.name), type));
        if (attribute.type == OnnxAttributeType::tensor)
            attribute.tensor = readTensor(tensor, &node);
        return attribute;
    }

    /// `owner`: as for refuse().
    OnnxTensor readTensor(std::span<const std::byte> bytes, const OnnxNode* owner) {
        auto fields = readTensorFields(bytes);
        if (m_error)
            return std::move(fields.tensor);
        const auto listed = fields.tensor.integers.size();
        if (auto problem = takeNumbers(fields, m_file.size()))
            refuse(fields.tensor, owner, *std::move(problem));
        for (auto i = listed; i < fields.tensor.integers.size() && count(); ++i) { }
        return std::move(fields.tensor);
    }

    OnnxTensorFields readTensorFields(std::span<const std::byte> bytes) {
        OnnxTensorFields fields;
        forEachField(bytes, [&](const WireField& field) {
            switch (field.number) {
            case tensor_field::shape:
                addIntegers(fields.tensor.shape, field, mostAxes);
                break;
            case tensor_field::type:
                fields.type = isOf(field, WireType::varint) ? field.value : 0;
                break;
            case tensor_field::segment:
                fields.elsewhere = Sentence::tr("is in segments, which are not read");
                break;
            case tensor_field::floats:
                if (fields.floats)
                    refuseAt(m_position, Sentence::tr("the numbers of an array are in several pieces"));
                fields.floats = message(field);
                break;
            case tensor_field::int32s:
            case tensor_field::int64s:
                addIntegers(fields.tensor.integers, field, mostOnnxIntegers);
                break;
            case tensor_field::name:
                fields.tensor.name = name(field);
                break;
            case tensor_field::raw:
                fields.raw = message(field);
                break;
            case tensor_field::externalData:
                fields.elsewhere = inAnotherFile();
                break;
            case tensor_field::dataLocation:
                if (integer(field) != 0)
                    fields.elsewhere = inAnotherFile();
                break;
            default:
                break;
            }
        });
        return fields;
    }

    OnnxValue readValue(std::span<const std::byte> bytes) {
        OnnxValue value;
        const auto readAxis = [&](std::span<const std::byte> axis) {
            std::int64_t size = 0;
            forEachField(axis, [&](const WireField& field) {
                if (field.number == value_field::axisSize)
                    size = integer(field);
            });
            if (value.shape->size() == mostAxes)
                refuseAt(m_position, Sentence::tr("a value has more than %1 axes").arg(mostAxes));
            else if (count())
                value.shape->push_back(size);
        };
        const auto readShape = [&](std::span<const std::byte> shape) {
            value.shape.emplace();
            forEachField(shape, [&](const WireField& field) {
                if (field.number == value_field::axis)
                    readAxis(message(field));
            });
        };
        const auto readTensorType = [&](std::span<const std::byte> type) {
            forEachField(type, [&](const WireField& field) {
                if (field.number == value_field::elementType)
                    value.elementType = integer(field);
                else if (field.number == value_field::shape)
                    readShape(message(field));
            });
        };
        forEachField(bytes, [&](const WireField& field) {
            if (field.number == value_field::name)
                value.name = name(field);
            else if (field.number == value_field::type)
                forEachField(message(field), [&](const WireField& type) {
                    if (type.number == value_field::tensorType)
                        readTensorType(message(type));
                });
        });
        return value;
    }

    std::span<const std::byte> m_file;
    std::string_view m_fileName;
    std::optional<Error> m_error;
    std::size_t m_parts = 0;
    const std::byte* m_position = nullptr; ///< of the field that is being read
};

} // namespace

Result<OnnxModel> parseOnnx(std::span<const std::byte> bytes, std::string_view fileName) {
    return OnnxParser{bytes, fileName}.parse();
}

} // namespace inkling
